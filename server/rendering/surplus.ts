/** How many characters must go before a wording can be read. */
import type { Finding } from '../control/ports/painting.ts'
import { shortHeadlineWouldHelp, tooLong, tooMuch } from './findings.ts'
import { smallestPx, type Layout } from './layout.ts'
import type { Wording } from './wording.ts'

/** Nobody says anything in less. */
const leastCharacters = 4

export function surplus(
  wording: Wording,
  headlineIs: 'headline' | 'shortHeadline',
  isFit: (wording: Wording) => boolean,
  layout: Layout,
  floorPx: number
): Finding[] {
  const smallest = layout.texts.length === 0 ? 0 : smallestPx(layout)
  const hint = headlineIs === 'headline' ? [shortHeadlineWouldHelp] : []
  const fromHeadline = charactersToRemove(wording.headline, (headline) => isFit({ ...wording, headline }))
  if (fromHeadline !== undefined) return [tooLong(headlineIs, fromHeadline, smallest, floorPx), ...hint]
  const fromCall = charactersToRemove(wording.callToAction, (callToAction) => isFit({ ...wording, callToAction }))
  if (fromCall !== undefined) return [tooLong('callToAction', fromCall, smallest, floorPx)]
  return [tooMuch(smallest, floorPx), ...hint]
}

function charactersToRemove(text: string, isFit: (text: string) => boolean): number | undefined {
  const characters = Array.from(text)
  const kept = (count: number): string => characters.slice(0, count).join('').trim()
  if (characters.length <= leastCharacters || !isFit(kept(leastCharacters))) return undefined
  let [fits, fails] = [leastCharacters, characters.length]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if (isFit(kept(middle))) fits = middle
    else fails = middle
  }
  return characters.length - fits
}
