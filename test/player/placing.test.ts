import { describe, expect, test } from 'vitest'
import { openBoots } from '../../player/boots.ts'
import type { Clock } from '../../player/clock.ts'
import { memoryShelf } from '../../player/memory-shelf.ts'
import { placeBoots, withRecords } from '../../player/placing.ts'
import { fitting, timed } from '../../player/reporting.ts'
import { judge, startOf } from '../../server/domain/ledger.ts'
import type { PlayRecord } from '../../server/domain/record.ts'

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]
const noon = Date.parse('2026-11-28T05:00:00Z')
const nameOf = (boot: string): string => boot.padEnd(16, 'x')

/** A record of ten minutes that truly began at `at`, of a boot that truly started at `booted` with a clock so far off. */
const made = (boot: string, booted: number, at: number, wrongMs: number, isTimed = false): PlayRecord => ({
  seq: 1,
  boot: nameOf(boot),
  manifest: 'a'.repeat(64),
  p0: 0,
  p1: 0,
  m0: at - booted,
  m1: at - booted + 10 * minute,
  offsetMs: isTimed ? booted : null,
  wallMs: at + wrongMs,
  tallies: [{ slide: 'a@1', outcome: 'completed', reason: null, plays: 1, shownMs: 10 * minute }]
})
/** How far from the truth the record of boot `b` is placed once a boot that started at noon knows the time, ms. */
function offBy(records: PlayRecord[], clockAtNoon: number, trulyAt: number): number {
  const placed = placeBoots(withRecords([], records), [], { boot: nameOf('now'), offsetMs: noon, guess: noon + clockAtNoon })
  const [blind] = records.filter(({ boot }) => boot === nameOf('b'))
  const offsetMs = placed.find(({ boot }) => boot === nameOf('b'))?.offsetMs ?? null
  if (blind === undefined) throw new Error('no record of boot b')
  expect(judge(blind, { highest: -1, offsetMs }, () => true, { earliest: noon + hour, latest: noon + hour }).verdict).toBe('counted')
  return Math.abs(startOf(blind, { highest: -1, offsetMs }) - trulyAt)
}

describe('[PL9] plays of a boot that never learned the time are placed by the next boot that did', () => {
  test.each([
    { wrong: 'seven hours ahead', wrongMs: 7 * hour },
    { wrong: 'a day behind', wrongMs: -day },
    { wrong: 'right', wrongMs: 0 },
    { wrong: 'half a year ahead', wrongMs: 180 * day }
  ])('to the second, where both clocks are $wrong, off for two hours in between', ({ wrongMs }) => {
    expect(offBy([made('b', noon - 5 * hour, noon - 3 * hour, wrongMs)], wrongMs, noon - 3 * hour)).toBe(0)
  })
  test('across three boots in a row with one wrong clock', () => {
    const records = [made('b', noon - 9 * hour, noon - 8 * hour, 7 * hour), made('c', noon - 5 * hour, noon - 4 * hour, 7 * hour), made('d', noon - 2 * hour, noon - hour, 7 * hour)]
    expect(offBy(records, 7 * hour, noon - 8 * hour)).toBe(0)
  })
  test.each([
    { name: 'stood at 1970 at each start', wrongMs: -(noon - hour), clockAtNoon: -noon },
    { name: 'stood at 1970 then and is right now', wrongMs: -(noon - hour), clockAtNoon: 0 },
    { name: 'was seven hours ahead then and is right now', wrongMs: 7 * hour, clockAtNoon: 0 }
  ])('to the time the machine was off, where its clock $name', ({ wrongMs, clockAtNoon }) => {
    // It ended its record twenty minutes before noon, and is taken to have ended at noon.
    expect(offBy([made('b', noon - hour, noon - 30 * minute, wrongMs)], clockAtNoon, noon - 30 * minute)).toBe(20 * minute)
  })
  test('never before the end of a boot that knew the time', () => {
    const records = [made('a', noon - 5 * hour, noon - 3 * hour, 0, true), made('b', noon - hour, noon - 30 * minute, -day)]
    expect(offBy(records, 0, noon - 30 * minute)).toBe(20 * minute)
  })
  test('by the clock at the end, where it jumped while the sign ran', () => {
    const records = [made('b', noon - 5 * hour, noon - 4 * hour, 0), made('b', noon - 5 * hour, noon - 3 * hour, 7 * hour)]
    expect(offBy(records, 7 * hour, noon - 4 * hour)).toBe(0)
  })
})

test('a boot that knows its time, by its records or as written down, is not placed anew', () => {
  const records = [made('a', noon - 5 * hour, noon - 4 * hour, 0, true), made('b', noon - 3 * hour, noon - 2 * hour, day)]
  const known = [{ boot: nameOf('b'), offsetMs: noon - 3 * hour }]
  expect(placeBoots(withRecords([], records), known, { boot: nameOf('now'), offsetMs: noon, guess: noon })).toEqual([])
})

describe('what a sign tells of its boots', () => {
  const clock = (offsetMs: number | null): Clock => ({
    mono: () => 0,
    wall: () => noon + 7 * hour,
    timeAt: (mono) => mono + noon,
    offset: () => offsetMs,
    best: () => (offsetMs === null ? null : { offsetMs, errorMs: 1 }),
    learn: () => undefined,
    inherit: () => undefined,
    settle: () => 0
  })
  const rowsOf = (records: readonly PlayRecord[]) => records.map((record, i) => ({ epoch: 1, seq: i + 1, sealedAt: 0, record: { ...record, seq: i + 1 } }))

  test('[PL9] each boot in its out box is placed once the time is known, and stays where it was placed', async () => {
    const shelf = memoryShelf()
    const blind = Array.from({ length: 300 }, (_, i) => made(`b${i}`, noon - (301 - i) * hour, noon - (301 - i) * hour + 1000, 7 * hour))
    await shelf.commit({ put: { numbering: { journal: 'j'.repeat(16), epoch: 1, seq: 300, cursor: 0 } }, rows: rowsOf(blind) })
    expect(await (await openBoots(shelf, clock(null), nameOf('now')))()).toEqual([])
    const told = await (await openBoots(shelf, clock(noon), nameOf('now')))()
    expect(told).toHaveLength(301)
    expect(told[0]).toEqual({ boot: nameOf('b0'), offsetMs: noon - 301 * hour })
    expect(await (await openBoots(shelf, clock(null), nameOf('next')))()).toEqual(told)
  })
  test('[PL9] records without an offset wait until this boot knows the time; those before them go', () => {
    const rows = rowsOf([made('a', 0, 0, 0, true), made('b', 0, 0, 0)])
    expect([timed(rows, false).length, timed(rows, true).length]).toEqual([1, 2])
  })
  test('a batch tells of at most fifty boots, and takes one record at least', () => {
    expect(fitting(rowsOf(Array.from({ length: 200 }, (_, i) => made(`b${i}`, 0, 0, 0))))).toHaveLength(50)
    const [long] = rowsOf([made('b', 0, 0, 0)])
    const tallies = Array.from({ length: 400 }, (_, i) => ({ slide: `${'x'.repeat(600)}${i}`, outcome: 'completed' as const, reason: null, plays: 1, shownMs: 1 }))
    expect(fitting(long ? [{ ...long, record: { ...long.record, tallies } }] : [])).toHaveLength(1)
  })
})
