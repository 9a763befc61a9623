/** How well a layout reads: large letters, the headline above all, and nothing under the floor. */
import type { Block } from './fit.ts'

export interface Blocks {
  headline: Block
  body: Block | undefined
  callToAction: Block | undefined
}

/** Letters beyond this share of the headline's add nothing. */
export const callToActionShare = 0.9
export const bodyShare = 0.62
const shortfallWeight = 100

export function scoreOf({ headline, body, callToAction }: Blocks, floorPx: number): number {
  const h = headline.consonantPx
  const shortfall = [headline, body, callToAction].reduce(
    (sum, block) => sum + (block === undefined ? 0 : Math.max(0, 1 - block.consonantPx / floorPx)),
    0
  )
  return (
    Math.log(h) +
    (callToAction === undefined ? 0 : 0.55 * Math.log(Math.min(callToAction.consonantPx, callToActionShare * h))) +
    (body === undefined ? 0 : 0.4 * Math.log(Math.min(body.consonantPx, bodyShare * h))) -
    shortfallWeight * shortfall
  )
}
