import { describe, expect, test } from 'vitest'
import { cueAt, endingOf, flawOf, graceMs, type Occasion, type Standing } from '../../player/director.ts'

const slides = ['a', 'b'].map((id) => ({ key: `${id}@1`, slide: id, revision: 1, title: id, asset: id.repeat(64) }))
const loops = [
  { id: 'base', slots: [{ slide: 'a@1', dwellMs: 8000 }, { slide: 'b@1', dwellMs: 4000 }] },
  { id: 'urgent', slots: [{ slide: 'b@1', dwellMs: 5000 }] }
]
const manifest = { slides, loops, segments: [{ from: 120_000, until: 126_500, loop: 'urgent' }], fallback: 'base' }

describe('what should be on glass', () => {
  test.each([
    { at: 0, slide: 'a@1', from: 0, until: 8000, why: 'the loop starts' },
    { at: 7999, slide: 'a@1', from: 0, until: 8000, why: 'the last moment of a slot' },
    { at: 8000, slide: 'b@1', from: 8000, until: 12_000, why: 'slots are half-open' },
    { at: 119_000, slide: 'b@1', from: 116_000, until: 120_000, why: 'the slot before a takeover' },
    { at: 120_000, slide: 'b@1', from: 120_000, until: 125_000, why: 'a takeover begins' },
    { at: 125_000, slide: 'b@1', from: 125_000, until: 126_500, why: 'a takeover ends within a slot' },
    { at: 126_500, slide: 'a@1', from: 126_500, until: 128_000, why: 'the loop goes on where it would have been' }
  ])('at $at ms: $slide, since $why', ({ at, slide, from, until }) => {
    expect(cueAt(manifest, at)).toMatchObject({ kind: 'slide', slide, from, until })
  })

  test('nothing to show is the holding picture, until the next segment begins', () => {
    const sparse = { ...manifest, fallback: null }
    expect(cueAt(sparse, 0)).toEqual({ kind: 'holding', until: 120_000 })
    expect(cueAt(sparse, 126_500)).toEqual({ kind: 'holding', until: null })
  })

  test('a slot whose slide the manifest lacks is held through', () => {
    expect(cueAt({ ...manifest, slides: [] }, 8500)).toEqual({ kind: 'holding', until: 12_000 })
  })
})

describe('what flaws a play from its start', () => {
  test.each<{ occasion: Occasion; at: number; drawnAt: number; flaw: string | null }>([
    { occasion: 'turn', at: 1000, drawnAt: 1000, flaw: null },
    { occasion: 'turn', at: 1000, drawnAt: 1000 + graceMs, flaw: null },
    { occasion: 'turn', at: 1000, drawnAt: 1001 + graceMs, flaw: 'late' },
    { occasion: 'start', at: 1500, drawnAt: 1510, flaw: 'joined' },
    { occasion: 'start', at: 1000, drawnAt: 1010, flaw: null },
    { occasion: 'switch', at: 1500, drawnAt: 1510, flaw: 'joined' },
    { occasion: 'switch', at: 1000, drawnAt: 1200, flaw: 'late' },
    { occasion: 'clock', at: 1500, drawnAt: 1510, flaw: 'clock' },
    { occasion: 'late', at: 1500, drawnAt: 1510, flaw: 'late' }
  ])('$occasion, looked for at $at and drawn at $drawnAt of a slot from 1000: $flaw', ({ occasion, at, drawnAt, flaw }) => {
    expect(flawOf(occasion, { from: 1000, whole: true }, at, drawnAt)).toBe(flaw)
  })
})

describe('how a play ended', () => {
  const whole: Standing = { drawnAt: 1000, dueEnd: 9000, flaw: null, hiddenAt: null }
  test.each<{ name: string; standing: Standing; endedAt: number; outcome: string; reason: string | null; shownMs: number }>([
    { name: 'stayed to its due end', standing: whole, endedAt: 9004, outcome: 'completed', reason: null, shownMs: 8004 },
    { name: 'stayed longer, since the next was late', standing: whole, endedAt: 9900, outcome: 'completed', reason: null, shownMs: 8900 },
    { name: 'left early', standing: whole, endedAt: 5000, outcome: 'interrupted', reason: 'switched', shownMs: 4000 },
    { name: 'began late', standing: { ...whole, flaw: 'late' }, endedAt: 9000, outcome: 'interrupted', reason: 'late', shownMs: 8000 },
    { name: 'was covered', standing: { ...whole, hiddenAt: 3000 }, endedAt: 60_000, outcome: 'interrupted', reason: 'hidden', shownMs: 2000 }
  ])('$name: $outcome', ({ standing, endedAt, outcome, reason, shownMs }) => {
    expect(endingOf(standing, endedAt)).toEqual({ outcome, reason, shownMs })
  })
})
