import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AccessFact } from '../../server/domain/access.ts'
import { dayMs } from '../../server/domain/time.ts'
import { addHold, endHold } from '../../server/storage/access/holds.ts'
import { openAccessLog } from '../../server/storage/access/open-access-log.ts'
import { verifyAccessLog } from '../../server/storage/access/verify-access-log.ts'
import { inBangkok } from '../support/movable-clock.ts'
import { tempFolder } from '../support/temp-folder.ts'

const notices: string[] = []
const open = (folder: string) => openAccessLog({ folder, notice: (sentence) => notices.push(sentence) })
const asked = (at: number, route: string): AccessFact => ({ at, event: 'request', address: '198.51.100.7', method: 'GET', route, status: 200 })

/** A log of these moments of Bangkok, closed. */
async function logOf(moments: readonly string[]) {
  const folder = await tempFolder()
  const log = await open(folder)
  for (const [i, moment] of moments.entries()) log.append(asked(inBangkok(moment), `/api/${String(i)}`))
  await log.close()
  return { folder, names: (await readdir(folder)).sort() }
}
const threeDays = ['2026-11-28T23:59:59', '2026-11-29T00:00:00', '2026-11-29T12:00:00', '2026-11-30T08:00:00']

test('each day of Bangkok has a file of its own, every line is sealed onto the one before, over files and over a restart', async () => {
  const { folder, names } = await logOf(threeDays)
  expect(names).toEqual(['000001-2026-11-28.jsonl', '000002-2026-11-29.jsonl', '000003-2026-11-30.jsonl'])
  const again = await open(folder)
  again.append(asked(inBangkok('2026-11-30T09:00'), '/api/again'))
  await again.close()
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true, files: 3, lines: 8 })
  const second = (await readFile(join(folder, '000002-2026-11-29.jsonl'), 'utf8')).trim().split('\n')
  expect(second.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { event: 'file-began', kept: ['000001-2026-11-28.jsonl'] },
    { at: '2026-11-28T17:00:00.000Z', address: '198.51.100.7', route: '/api/1' },
    { at: '2026-11-29T05:00:00.000Z', route: '/api/2' }
  ])
})

test.each([
  ['a letter is changed', '000002-2026-11-29.jsonl', (text: string) => text.replace('/api/2', '/api/9'), { file: '000002-2026-11-29.jsonl', line: 3, why: 'changed' }],
  ['a line is taken out', '000002-2026-11-29.jsonl', (text: string) => text.replace(/^.*api\/1.*\n/m, ''), { file: '000002-2026-11-29.jsonl', line: 2, why: 'changed' }],
  ['a file’s end is cut off', '000001-2026-11-28.jsonl', (text: string) => text.replace(/^.*api\/0.*\n/m, ''), { file: '000002-2026-11-29.jsonl', line: 1, why: 'changed' }],
  ['a file is emptied', '000002-2026-11-29.jsonl', () => '', { file: '000002-2026-11-29.jsonl', line: 1, why: 'missing' }],
  ['a file is removed', '000002-2026-11-29.jsonl', undefined, { file: '000002-2026-11-29.jsonl', line: 1, why: 'missing' }],
  ['the first file is removed', '000001-2026-11-28.jsonl', undefined, { file: '000001-2026-11-28.jsonl', line: 1, why: 'missing' }]
])('the check names where %s', async (_what, name, change, found) => {
  const { folder } = await logOf(threeDays)
  const file = join(folder, name)
  if (change === undefined) await rm(file)
  else await writeFile(file, change(await readFile(file, 'utf8')))
  expect(await verifyAccessLog(folder)).toEqual({ sound: false, ...found })
})

test('old days go and are said to go; days that are held stay until the hold ends, and so many files stay whatever the clock says', async () => {
  const days = Array.from({ length: 8 }, (_, i) => new Date(inBangkok('2026-11-01T12:00') + i * dayMs).toISOString().slice(0, 10))
  const { folder } = await logOf(days.map((day) => `${day}T12:00`))
  const log = await open(folder)
  const now = inBangkok('2026-11-08T13:00')
  const { id } = await addHold(folder, { from: '2026-11-02', to: '2026-11-03', why: 'a case', at: now })
  expect((await log.files()).filter(({ held }) => held).map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-03'])
  expect(await log.removeBefore('2026-11-05', 3, now)).toEqual(['000001-2026-11-01.jsonl', '000004-2026-11-04.jsonl'])
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true, files: 6 })
  await endHold(folder, id, now)
  expect(await log.removeBefore('2026-11-05', 3, now)).toEqual(['000002-2026-11-02.jsonl', '000003-2026-11-03.jsonl'])
  // A clock that has run ten years ahead.
  expect(await log.removeBefore('2036-01-01', 3, now)).toEqual(['000005-2026-11-05.jsonl'])
  log.append(asked(inBangkok('2026-11-09T01:00'), '/api/next'))
  await log.close()
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true, files: 4 })
  await writeFile(join(folder, 'holds.json'), 'not JSON')
  const unreadable = await open(folder)
  await expect(unreadable.removeBefore('2036-01-01', 1, now)).rejects.toThrow()
  await unreadable.close()
})

test('a line that a crash cut off is told, and the log goes on sound', async () => {
  const { folder } = await logOf(threeDays)
  await appendFile(join(folder, '000003-2026-11-30.jsonl'), '{"at":"2026-11-30T01:00:00.000Z","ev')
  const log = await open(folder)
  log.append(asked(inBangkok('2026-11-30T09:00'), '/api/after'))
  await log.close()
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true })
  const text = await readFile(join(folder, '000003-2026-11-30.jsonl'), 'utf8')
  expect(text).toContain('"event":"line-torn","count":36')
  expect(text).toContain('/api/after')
})

test('a clock that goes back and forth leaves a log in the order it was written, each line with the time it was told', async () => {
  const { folder, names } = await logOf(['2026-11-28T12:00', '2031-01-01T12:00', '2026-11-28T12:01', '2026-11-28T12:02'])
  expect(names).toEqual(['000001-2026-11-28.jsonl', '000002-2031-01-01.jsonl', '000003-2026-11-28.jsonl'])
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true, files: 3, lines: 7 })
})

test('taking in a line costs a request next to nothing', async () => {
  const folder = await tempFolder()
  const log = await open(folder)
  const at = inBangkok('2026-11-28T12:00')
  const begun = performance.now()
  for (let i = 0; i < 20_000; i += 1) log.append(asked(at + i, '/api/slides'))
  const taken = performance.now() - begun
  await log.close()
  const whole = performance.now() - begun
  console.info(`20,000 lines: taken in ${taken.toFixed(0)} ms (${((taken / 20_000) * 1000).toFixed(2)} µs each), on the disk after ${whole.toFixed(0)} ms`)
  expect(await verifyAccessLog(folder)).toMatchObject({ sound: true, lines: 20_001 })
  expect(taken / 20_000).toBeLessThan(0.1)
})
