import { expect, test } from 'vitest'
import { dayMs, hourMs, hourOf, minuteMs, spanOfMonth } from '../../server/domain/time.ts'
import { recountMonth } from '../../server/storage/recount-month.ts'
import { arrival, batch, boot, issue, journal, noon, record, sign } from './ledger-samples.ts'
import { openEmbeddedLedger } from './open-ledger.ts'

async function ready() {
  const parts = await openEmbeddedLedger()
  await parts.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  await parts.ledger.open(sign, { journal, epoch: 0, seq: 0 }, noon)
  const rollUp = async (now: number): Promise<void> => {
    while ((await parts.rollUps.rollUp(now, 3)) === 3);
  }
  const dirty = () => parts.database.queries.selectFrom('play_dirty').selectAll().execute()
  const completed = async (from: number, until: number) => (await parts.counts.total({ fromHour: hourOf(from), untilHour: hourOf(until) }))[0]?.completed ?? 0
  let seq = 0
  /** Five plays that began so late after noon. */
  const play = (at: number, arrivedAt = arrival) => {
    seq += 1
    const one = record(seq, { boot, p0: (seq - 1) * 5, p1: seq * 5 - 1, m0: at - noon, m1: at - noon + 40_000, wallMs: at })
    return parts.ledger.accept(batch([one], { at: Math.max(arrivedAt, at + hourMs) }))
  }
  return { ...parts, rollUp, dirty, completed, play }
}

test('days and months hold what their hours come to, whatever is rolled up already', async () => {
  const { play, rollUp, completed, dirty, database } = await ready()
  const { from, until } = spanOfMonth('2026-11')
  for (let day = 0; day < 10; day++) await play(noon + day * dayMs)
  expect(await completed(from, until)).toBe(8 * 5)
  await rollUp(noon + 4 * dayMs)
  expect(await completed(from, until)).toBe(8 * 5)
  await rollUp(noon + 30 * dayMs)
  expect(await dirty()).toEqual([])
  expect(await completed(from, until)).toBe(8 * 5)
  expect(await completed(from, until + 10 * dayMs)).toBe(10 * 5)
  expect(recountMonth(database.sqlite.name, '2026-11').differing).toEqual([])
})

test('late plays open their day and month again, and count before these are rolled up anew', async () => {
  const { play, rollUp, completed, dirty, database } = await ready()
  const { from, until } = spanOfMonth('2026-11')
  await play(noon)
  await rollUp(until + 5 * dayMs)
  expect(await dirty()).toEqual([])
  await play(noon + 2 * hourMs, until + 6 * dayMs)
  expect(await dirty()).toHaveLength(1)
  expect(await completed(from, until)).toBe(10)
  await rollUp(until + 7 * dayMs)
  expect(await dirty()).toEqual([])
  expect(await completed(from, until)).toBe(10)
  expect(recountMonth(database.sqlite.name, '2026-11').differing).toEqual([])
})

test('plays a millisecond before and at the edge of an hour are counted in their hours', async () => {
  const { play, completed } = await ready()
  const edge = noon + hourMs
  await play(edge - 1)
  await play(edge)
  expect(await completed(edge - hourMs, edge)).toBe(5)
  expect(await completed(edge, edge + hourMs)).toBe(5)
})

test('the leap day is rolled up into February', async () => {
  const { play, rollUp, completed, database } = await ready()
  const february = spanOfMonth('2028-02')
  await play(february.until - dayMs + 30 * minuteMs, february.until)
  await play(february.until, february.until + dayMs)
  await rollUp(february.until + 40 * dayMs)
  expect(await completed(february.from, february.until)).toBe(5)
  expect((await database.queries.selectFrom('play_month').select(['completed']).orderBy('month').execute()).map((row) => row.completed)).toEqual([5, 5])
})

test('the present day is left in its hours until it is over', async () => {
  const { play, rollUp, dirty } = await ready()
  await play(noon)
  await rollUp(noon + 2 * hourMs)
  expect(await dirty()).toHaveLength(1)
})
