import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createPrinting } from '../../server/documents/printing.ts'
import { coordinator, provinces, rowsOf, sheetOf } from './made-up.ts'
import { readPdf, textOf, unzipped } from './read-document.ts'

let printing: ReturnType<typeof createPrinting> | undefined
const open = (options: { wallMs?: number; idleMs?: number } = {}): ReturnType<typeof createPrinting> => (printing = createPrinting({ tiles: provinces, ...options }))
afterEach(() => printing?.stop())

test('the server goes on with its own work while sixty pages are printed', async () => {
  const { report } = open()
  let served = 0
  const bell = setInterval(() => (served += 1), 10)
  const { bytes } = await report(sheetOf(rowsOf(1200)), 'pdf', 'thai')
  clearInterval(bell)
  expect((await readPdf(bytes)).pages.length).toBeGreaterThan(60)
  expect(served).toBeGreaterThan(10)
}, 60_000)

test('documents asked for at once are printed one after another, each its own', async () => {
  const { report, rollUp, coordinator: form } = open()
  const printed = await Promise.all([
    report(sheetOf(rowsOf(1)), 'pdf', 'thai'),
    form(coordinator, 'docx', 'thai'),
    report(sheetOf(rowsOf(1)), 'docx', 'arabic'),
    rollUp({ month: '2026-02', measure: 'plays', asOf: 0, dueAt: 0, provinces: [], messages: [], total: sheetOf([]).total }, 'pdf', 'thai')
  ])
  expect(printed.map(({ fileName }) => fileName)).toEqual([
    'แบบรายงาน-กระบี่-กุมภาพันธ์-2569.pdf',
    'แบบมอบหมายผู้ประสานงาน-จังหวัดกระบี่.docx',
    'แบบรายงาน-กระบี่-กุมภาพันธ์-2569.docx',
    'สรุปทั่วประเทศ-กุมภาพันธ์-2569.pdf'
  ])
  expect(textOf(unzipped(printed[1].bytes)['word/document.xml'] ?? '')).toContain('ผู้รับมอบหมาย')
})

test('a document that takes too long is given up, and the next one is printed', async () => {
  const hasty = open({ wallMs: 1 })
  await expect(hasty.report(sheetOf(rowsOf(3000)), 'pdf', 'thai')).rejects.toThrow('expected a document within 1 ms')
  await hasty.stop()
  const patient = open()
  await patient.report(sheetOf(rowsOf(1)), 'pdf', 'thai')
})

test('a process that is ended for lack of work takes no document with it: the next has another', async () => {
  const { report } = open({ idleMs: 0 })
  const first = await report(sheetOf(rowsOf(2)), 'docx', 'thai')
  for (let round = 0; round < 6; round += 1) {
    // From asking at once to asking when the process is being ended.
    for (let turn = 0; turn < round; turn += 1) await setImmediate()
    const next = await report(sheetOf(rowsOf(2)), 'docx', 'thai')
    expect(Buffer.compare(first.bytes, next.bytes)).toBe(0)
  }
})

test('any table becomes a workbook: texts stay texts, numbers numbers, and its title a name the program takes', async () => {
  const { xlsx } = open()
  const rows = [
    ['=1+1', 1_234_567, null],
    ['ป้าย "ก" & <ข>', 99.5, -3]
  ]
  const files = unzipped(await xlsx({ title: 'สถิติ: การแสดงผล/รายป้าย [กระบี่] กุมภาพันธ์ ๒๕๖๙ ทั้งเดือน', heads: ['ป้าย', 'ครั้ง', 'ต่าง'], rows }))
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).not.toContain('<f>')
  expect(sheet).toMatch(/<c r="B2" s="\d+"><v>1234567<\/v>/)
  expect(sheet).toMatch(/<c r="B3" s="\d+"><v>99.5<\/v>/)
  expect(textOf(files['xl/sharedStrings.xml'] ?? '')).toContain('ป้าย "ก" & <ข>')
  expect(/<sheet [^>]*name="([^"]{1,31})"/.exec(files['xl/workbook.xml'] ?? '')?.[1]).toMatch(/^สถิติ {2}การแสดงผล รายป้าย/)
})

test('a table whose rows break off fails with their fault, and the next document is printed', async () => {
  const { xlsx, report } = open()
  async function* rows(): AsyncGenerator<[number]> {
    for (let row = 0; row < 1200; row += 1) yield await Promise.resolve([row])
    throw new Error('the store is closed')
  }
  await expect(xlsx({ title: 'ตาราง', heads: ['ก'], rows: rows() })).rejects.toThrow('the store is closed')
  await report(sheetOf(rowsOf(1)), 'xlsx', 'thai')
})

test('a table longer than a workbook holds in memory is refused, and says to use CSV', async () => {
  const { xlsx } = open()
  function* rows(): Generator<[number]> {
    for (let row = 0; row <= 200_000; row += 1) yield [row]
  }
  await expect(xlsx({ title: 'ตาราง', heads: ['ก'], rows: rows() })).rejects.toMatchObject({ code: 'too-large' })
}, 60_000)
