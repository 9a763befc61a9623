/** How well a layout reads: large letters, the headline above all, and nothing under the floor. */
import { appeal, type Block } from './fit.ts'

export interface Blocks {
  headline: Block
  body: Block | undefined
  callToAction: Block | undefined
}

/** Letters beyond this share of the headline's rival it, which costs more than their size is worth. */
export const callToActionShare = 0.9
export const bodyShare = 0.62
const rivalry = 1.6
const shortfallWeight = 100

export function scoreOf({ headline, body, callToAction }: Blocks, floorPx: number): number {
  const h = headline.consonantPx
  const shortfall = [headline, body, callToAction].reduce(
    (sum, block) => sum + (block === undefined ? 0 : Math.max(0, 1 - block.consonantPx / floorPx)),
    0
  )
  const capped = (block: Block, share: number): number => appeal(block) - rivalry * Math.max(0, Math.log(block.consonantPx / (share * h)))
  return (
    appeal(headline) +
    (callToAction === undefined ? 0 : 0.55 * capped(callToAction, callToActionShare)) +
    (body === undefined ? 0 : 0.55 * capped(body, bodyShare)) -
    shortfallWeight * shortfall
  )
}
