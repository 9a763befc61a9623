import { expect, test } from 'vitest'
import type { LedgerBatch } from '../../server/control/ports/ledger.ts'
import { measures } from '../../server/domain/report-sheet.ts'
import { hourMs } from '../../server/domain/time.ts'
import { openManifests } from '../../server/storage/manifests.ts'
import { openMonthCounts } from '../../server/storage/month-counts.ts'
import { openSigns } from '../../server/storage/signs.ts'
import { openTokens } from '../../server/storage/tokens.ts'
import { inBangkok } from '../support/movable-clock.ts'
import { batch, issue, record, tally } from './ledger-samples.ts'
import { openEmbeddedLedger } from './open-ledger.ts'

async function start() {
  const { ledger, issues, database } = await openEmbeddedLedger()
  const manifests = openManifests(database)
  await issues.append(issue(1, { 'rain@1': 'ฝนตกหนัก', 'rain@2': 'ฝนตกหนัก', 'shop@1': 'ร้านค้าปลอม' }))
  const keepManifest = (letter: string, number: number, slides: string[]) =>
    manifests.save({
      version: letter.repeat(64),
      issue: number,
      sign: { id: 'any', name: 'ป้าย', province: 'TH-80' },
      frame: { x: 0, y: 0, width: 192, height: 96 },
      slides: slides.map((key) => ({ key, slide: key.split('@')[0] ?? '', revision: Number(key.split('@')[1]), title: '', asset: 'a'.repeat(64) })),
      assets: [],
      loops: [],
      segments: [],
      fallback: null
    })
  await keepManifest('a', 1, ['rain@1', 'shop@1'])
  await keepManifest('b', 1, ['rain@1', 'shop@1'])
  await keepManifest('c', 2, ['rain@2'])
  const sequences = new Map<string, number>()
  /** One record of a sign at that time in Bangkok, with so many completed plays of each slide. */
  const play = async (sign: string, bangkok: string, plays: Record<string, number>, { manifest = 'a', province = 'TH-81' } = {}) => {
    const at = inBangkok(bangkok)
    const seq = (sequences.get(sign) ?? 0) + 1
    sequences.set(sign, seq)
    if (seq === 1) await ledger.open(sign, { journal: `${sign}journal`.padEnd(16, '0'), epoch: 0, seq: 0 }, at)
    const tallies = Object.entries(plays).map(([slide, count]) => tally(count, { slide, shownMs: 1 }))
    const count = tallies.reduce((sum, one) => sum + one.plays, 0)
    const boot = `${sign}boot${String(seq)}`.padEnd(16, '0')
    const one = record(seq, { boot, manifest: manifest.repeat(64), p0: 0, p1: count - 1, m0: 0, m1: 1000, offsetMs: at, wallMs: at, tallies })
    const part: Partial<LedgerBatch> = { sign, province, oldest: seq, at: at + hourMs }
    const { records } = await ledger.accept(batch([one], part))
    expect(records).toMatchObject([{ verdict: 'counted' }])
  }
  const counts = openMonthCounts(database)
  const byMeasure = async (month: string, province?: string) => {
    const found: Record<string, string[]> = {}
    for (const measure of measures) found[measure] = (await counts.titles(month, measure, province)).map((row) => `${row.province} ${row.title} ${String(row.count)}`)
    return found
  }
  return { ledger, database, counts, byMeasure, play }
}

test('each measure counts its own things, by title, in the month’s own hours', async () => {
  const { byMeasure, play } = await start()
  await play('s1', '2026-10-31T23:59:59', { 'shop@1': 50 })
  await play('s1', '2026-11-01T00:00:00', { 'rain@1': 2, 'shop@1': 1 })
  await play('s1', '2026-11-01T05:00', { 'rain@1': 3 }, { manifest: 'b' })
  await play('s1', '2026-11-30T23:59:59', { 'rain@2': 4 }, { manifest: 'c' })
  await play('s1', '2026-12-01T00:00:00', { 'shop@1': 50 }, { manifest: 'c' })
  await play('s2', '2026-11-02T00:00', { 'rain@1': 1 })
  await play('s3', '2026-11-02T00:00', { 'rain@1': 7 }, { province: 'TH-83' })
  expect(await byMeasure('2026-11', 'TH-81')).toEqual({
    plays: ['TH-81 ฝนตกหนัก 10', 'TH-81 ร้านค้าปลอม 1'],
    days: ['TH-81 ฝนตกหนัก 3', 'TH-81 ร้านค้าปลอม 1'],
    signs: ['TH-81 ฝนตกหนัก 2', 'TH-81 ร้านค้าปลอม 1'],
    // s1 in issues 1 and 2, s2 in issue 1; two manifests of one issue are one publication.
    publications: ['TH-81 ฝนตกหนัก 3', 'TH-81 ร้านค้าปลอม 1']
  })
  expect((await byMeasure('2026-11'))['plays']).toEqual(['TH-81 ฝนตกหนัก 10', 'TH-81 ร้านค้าปลอม 1', 'TH-83 ฝนตกหนัก 7'])
})

test('plays that were not completed count for no measure', async () => {
  const { ledger, byMeasure } = await start()
  const at = inBangkok('2026-11-02T00:00')
  await ledger.open('s1', { journal: 'journal000000001', epoch: 0, seq: 0 }, at)
  const one = record(1, { p0: 0, p1: 4, m0: 0, m1: 1000, offsetMs: at, wallMs: at, tallies: [tally(5, { slide: 'rain@1', outcome: 'interrupted', reason: 'power', shownMs: 1 })] })
  await ledger.accept(batch([one], { sign: 's1', province: 'TH-81', at: at + hourMs }))
  expect(await byMeasure('2026-11')).toEqual({ plays: [], days: [], signs: [], publications: [] })
})

test('the leap day is February’s', async () => {
  const { byMeasure, play } = await start()
  await play('s1', '2028-02-29T23:59:59', { 'rain@1': 1 })
  await play('s1', '2028-03-01T00:00:00', { 'rain@1': 100 })
  expect((await byMeasure('2028-02'))['plays']).toEqual(['TH-81 ฝนตกหนัก 1'])
})

test('months and provinces with plays are known, oldest first', async () => {
  const { counts, play } = await start()
  await play('s1', '2026-11-30T23:59:59', { 'rain@1': 1 })
  await play('s1', '2026-12-01T00:00:00', { 'rain@1': 1 })
  await play('s2', '2026-11-05T00:00', { 'rain@1': 1 }, { province: 'TH-83' })
  expect(await counts.played()).toEqual([
    { month: '2026-11', province: 'TH-83' },
    { month: '2026-11', province: 'TH-81' },
    { month: '2026-12', province: 'TH-81' }
  ])
})

test('a sign’s plays have arrived as far as its newest counted record; what is lost lies between its neighbours', async () => {
  const { ledger, counts, play } = await start()
  await play('s1', '2026-11-05T08:00', { 'rain@1': 1 })
  const at = inBangkok('2026-11-20T08:00')
  const late = record(9, { boot: 'b'.repeat(16), p0: 0, p1: 0, m0: 0, m1: 1, offsetMs: at, wallMs: at, tallies: [tally(1, { slide: 'rain@1', shownMs: 1 })] })
  await ledger.accept(batch([late], { sign: 's1', province: 'TH-81', oldest: 9, at: at + hourMs }))
  expect(await counts.reaches('2026-11', 'TH-81')).toEqual([
    {
      sign: 's1',
      province: 'TH-81',
      played: true,
      stands: false,
      openedAt: inBangkok('2026-11-05T08:00'),
      reachedAt: at,
      clearAt: null,
      lost: [{ from: inBangkok('2026-11-05T08:00'), until: at }]
    }
  ])
})

test('a sign that moved to another province is told of in both: where it played, and where it stands', async () => {
  const { database, counts, play } = await start()
  await play('s1', '2026-11-05T08:00', { 'rain@1': 1 }, { province: 'TH-81' })
  await openSigns(database).save({ id: 's1', name: 'ป้าย', place: '', province: 'TH-83', canvas: { x: 0, y: 0, width: 192, height: 96, pitchMm: 10 }, viewingDistanceM: 40, facesTraffic: false, tags: [], hours: [], brightness: [], fadeMs: 0, diskBudgetBytes: 5e8 })
  await openTokens(database).grant('s1', 'h'.repeat(64), false)
  await counts.clear('s1', 77)
  const reaches = await counts.reaches('2026-11')
  expect(reaches.map(({ province, played, stands, clearAt }) => [province, played, stands, clearAt])).toEqual([
    ['TH-81', true, false, 77],
    ['TH-83', false, true, 77]
  ])
})
