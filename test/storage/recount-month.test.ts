import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../server/domain/time.ts'
import { momentOf, recountMonth } from '../../server/storage/recount-month.ts'
import { arrival, batch, issue, journal, noon, record, records, sign, tally } from './ledger-samples.ts'
import { openEmbeddedLedger } from './open-ledger.ts'

/** A month with plays of two slides, some of them failed, reported twice and rolled up. */
async function countedMonth() {
  const parts = await openEmbeddedLedger()
  await parts.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก', 'flood@2': 'น้ำท่วม' }))
  await parts.ledger.open(sign, { journal, epoch: 0, seq: 0 }, noon)
  const mixed = record(4, { tallies: [tally(3), tally(1, { slide: 'flood@2', outcome: 'interrupted', reason: 'switched' }), tally(1, { outcome: 'failed', reason: 'missing', shownMs: 0 })] })
  await parts.ledger.accept(batch([...records(1, 4), mixed]))
  await parts.ledger.accept(batch([mixed, ...records(5, 90)]))
  while ((await parts.rollUps.rollUp(arrival + 3 * dayMs, 10)) === 10);
  return { ...parts, file: parts.database.sqlite.name }
}

test('a month recounted from its evidence is equal, and other months are empty', async () => {
  const { file } = await countedMonth()
  expect(recountMonth(file, '2026-11')).toMatchObject({ records: 89, plays: 445, unproved: 0, differing: [], altered: [] })
  expect(recountMonth(file, '2026-11').rows).toBeGreaterThan(2)
  expect(recountMonth(file, '2026-10')).toMatchObject({ records: 0, plays: 0, rows: 0, differing: [] })
})

test('a count that was changed behind the system’s back is named, in its hour, its day and its month', async () => {
  const { file, database } = await countedMonth()
  database.sqlite.exec(`update play_hour set completed = completed + 1 where slide = 'heavy-rain' and hour = (select min(hour) from play_hour)`)
  const { differing } = recountMonth(file, '2026-11')
  expect(differing.map((row) => [row.table, momentOf(row), row.slide, row.kept.completed - row.recounted.completed])).toEqual([
    ['play_hour', '2026-11-23 12:00', 'heavy-rain', 1],
    ['play_day', '2026-11-23', 'heavy-rain', -1],
    ['play_month', '2026-11', 'heavy-rain', -1]
  ])
})

test('a count that was removed, and one that was made up, are named', async () => {
  const { file, database } = await countedMonth()
  database.sqlite.exec(`update play_hour set slide = 'never-shown' where slide = 'flood'`)
  const rows = recountMonth(file, '2026-11').differing.filter(({ table }) => table === 'play_hour')
  expect(rows.map(({ slide, kept, recounted }) => [slide, kept.interrupted, recounted.interrupted])).toEqual([
    ['never-shown', 1, 0],
    ['flood', 0, 1]
  ])
})

test('a record that was altered is named, even when the counts were altered to fit', async () => {
  const { file, database } = await countedMonth()
  database.sqlite.exec(`update record set body = replace(body, '"plays":5', '"plays":6') where seq = 2`)
  const { altered, differing } = recountMonth(file, '2026-11')
  expect(altered).toEqual([{ sign, epoch: 1, seq: 2 }])
  expect(differing.length).toBeGreaterThan(0)
})

test('hours whose evidence is no longer kept are told as not recounted, never as wrong', async () => {
  const { file, evidence } = await countedMonth()
  expect(await evidence.drop(noon + 65 * minuteMs + 2 * dayMs, 1000)).toBeGreaterThan(0)
  const { rows, unproved, differing, watermark } = recountMonth(file, '2026-11')
  expect(differing).toEqual([])
  expect(unproved).toBeGreaterThan(0)
  expect(rows).toBe(0)
  expect(watermark).toBe(noon + 65 * minuteMs + 2 * dayMs)
})
