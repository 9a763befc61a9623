import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hotlineGapMs, tellEachMinute, tellsHotline } from '../../server/domain/hotline.ts'
import type { Slot } from '../../server/domain/loop.ts'
import type { Content } from '../../server/domain/slide.ts'
import { lawRuns } from './law-runs.ts'

const composed = (texts: Partial<Extract<Content, { kind: 'composed' }>>): Content => ({
  kind: 'composed',
  headline: 'ระวัง',
  shortHeadline: '',
  body: '',
  callToAction: '',
  theme: 'alert',
  artworks: [],
  qr: '',
  ...texts
})

test.each([
  [composed({ callToAction: 'วางสายทันที แล้วโทร 1441' }), true],
  [composed({ headline: 'โทร ๑๔๔๑' }), true],
  [composed({ shortHeadline: '1441' }), true],
  [composed({ body: 'โทร 1441' }), false],
  [composed({ callToAction: 'โทร 021441999' }), false],
  [{ kind: 'picture', artworks: [], fit: 'cover', background: '#000000', hotline: true } satisfies Content, true],
  [{ kind: 'picture', artworks: [], fit: 'cover', background: '#000000' } satisfies Content, false]
])('%j tells the hotline: %s', (content, tells) => {
  expect(tellsHotline(content)).toBe(tells)
})

/** Any order of slots, with or without hotline slides, repeats and all. */
const loops = fc
  .array(fc.record({ slide: fc.integer({ min: 0, max: 9 }), dwellMs: fc.integer({ min: 3000, max: 60_000 }) }), { minLength: 1, maxLength: 40 })
  .chain((slots) =>
    fc.subarray(['s0@1', 's1@1', 's2@1']).map((telling) => ({ slots: slots.map(({ slide, dwellMs }) => ({ slide: `s${slide}@1`, dwellMs })), telling: new Set(telling) }))
  )

/** The longest time from the end of one hotline slide to the start of the next, going round twice. */
function longestSilence(slots: readonly Slot[], telling: ReadonlySet<string>): number {
  let [silence, longest] = [0, 0]
  for (const { slide, dwellMs } of [...slots, ...slots]) {
    silence = telling.has(slide) ? 0 : silence + dwellMs
    longest = Math.max(longest, silence)
  }
  return longest
}

test('a minute never passes without the hotline, in a loop that has a slide of it', () => {
  fc.assert(
    fc.property(loops, ({ slots, telling }) => {
      const told = tellEachMinute(slots, (slide) => telling.has(slide)).slots
      if (slots.some(({ slide }) => telling.has(slide))) expect(longestSilence(told, telling)).toBeLessThanOrEqual(hotlineGapMs)
      else expect(told).toEqual(slots)
    }),
    lawRuns()
  )
})

test('without what was put in, the loop is the fair one; what was put in tells the hotline and stands beside no other that does', () => {
  fc.assert(
    fc.property(loops, ({ slots, telling }) => {
      const { slots: told, added } = tellEachMinute(slots, (slide) => telling.has(slide))
      expect(told.filter((_, place) => !added.has(place))).toEqual(slots)
      for (const place of added) {
        expect(telling.has(told[place]!.slide)).toBe(true)
        expect(telling.has(told[(place + 1) % told.length]!.slide)).toBe(false)
        expect(telling.has(told.at(place - 1)!.slide)).toBe(false)
      }
    }),
    lawRuns()
  )
})

test('no more is put in than it takes: leaving any one out leaves more than a minute', () => {
  fc.assert(
    fc.property(loops, ({ slots, telling }) => {
      const { slots: told, added } = tellEachMinute(slots, (slide) => telling.has(slide))
      for (const place of added) expect(longestSilence(told.filter((_, other) => other !== place), telling)).toBeGreaterThan(hotlineGapMs)
    }),
    lawRuns(500)
  )
})

test('those of the loop take turns', () => {
  const slots = ['h', 'i', 'a', 'b', 'c', 'd', 'e'].map((slide) => ({ slide, dwellMs: 30_000 }))
  const told = tellEachMinute(slots, (slide) => slide === 'h' || slide === 'i').slots.map(({ slide }) => slide)
  expect(told).toEqual(['h', 'i', 'a', 'b', 'h', 'c', 'd', 'i', 'e'])
})
