import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createPrinting } from '../../server/documents/printing.ts'
import type { Numerals, ReportSheet } from '../../server/domain/report-sheet.ts'
import { hardThai, provinces, restated, rowsOf, sheetOf, signed, titled } from './made-up.ts'
import { readPdf, withoutSpaces, type ReadPdf } from './read-document.ts'

const printing = createPrinting({ tiles: provinces })
afterAll(() => printing.stop())
const bytesOf = async (sheet: ReportSheet, numerals: Numerals = 'thai'): Promise<Uint8Array> => (await printing.report(sheet, 'pdf', numerals)).bytes
const pdfOf = async (sheet: ReportSheet, numerals: Numerals = 'thai'): Promise<ReadPdf> => readPdf(await bytesOf(sheet, numerals))

const content = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'content', file), 'utf8'))
const texts = (file: string, keys: string[]): string[] =>
  z
    .array(z.record(z.string(), z.unknown()))
    .parse(content(file))
    .flatMap((entry) => keys.map((key) => entry[key]))
    .filter((text) => typeof text === 'string')
const { words } = z.object({ words: z.array(z.string()) }).parse(content('lexicon.json'))

const count = (page: string | undefined, text: string): number => (page ?? '').split(withoutSpaces(text)).length - 1

test('the form says its title, province, month, heads, rows and signatures in this order, in Thai numerals', async () => {
  const { pages, width, height } = await pdfOf(sheetOf(rowsOf(5), { ...signed, ...restated }))
  expect(pages).toHaveLength(1)
  expect([width, height]).toEqual([842, 595])
  const wanted = [
    'แบบรายงานการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ',
    'จังหวัดกระบี่',
    'ประจำเดือน กุมภาพันธ์ ๒๕๖๙',
    'ฉบับแก้ไขครั้งที่ ๑ เหตุผล: ป้ายหน้าศาลากลางส่งข้อมูลเพิ่มหลังรับรอง',
    'อย่าตกเป็นเหยื่อ "เพจขายของปลอม"',
    hardThai,
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนครั้งที่แสดงผลครบ',
    'ข้อมูล ณ วันที่ ๕ มีนาคม ๒๕๖๙ เวลา ๐๙.๓๐ น.',
    'ป้ายที่ส่งข้อมูลครบ ๓/๔',
    '๑) รู้ทันมุกหลอกลงทุน เพิ่มขึ้น ๑๒ ครั้ง',
    '๒) อย่าหลงเชื่อสายอ้างเป็นเจ้าหน้าที่ ลดลง ๓ ครั้ง',
    'ผู้รายงาน',
    'นายตัวอย่าง ทดสอบระบบ',
    'ผู้รับรองรายงาน หมายถึง'
  ].map(withoutSpaces)
  const places = wanted.map((text) => (pages[0] ?? '').indexOf(text))
  expect(wanted.filter((_, index) => places[index] === -1)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const head of ['ลำดับ', 'เนื้อหา/รายละเอียดในการเผยแพร่', 'ช่องทางเผยแพร่ประชาสัมพันธ์', 'Online', 'On Air', 'On Ground', 'Community'])
    expect(count(pages[0], head), head).toBe(1)
  expect(pages[0]).not.toMatch(/ตัวอย่าง(?!ทดสอบระบบ)/)
})

test('the text layer says every Thai mark once', async () => {
  const { pages } = await pdfOf(sheetOf(titled(hardThai, 'ครั้งที่ตั้งใจ รั้งเพิ่มขึ้น ปั้นน้ำเป็นตัว ค่ำคืนนี้ ล้ำหน้า ทำงานสำนัก')))
  expect(count(pages[0], hardThai)).toBe(1)
  expect(count(pages[0], 'ครั้งที่ตั้งใจ รั้งเพิ่มขึ้น ปั้นน้ำเป็นตัว ค่ำคืนนี้ ล้ำหน้า ทำงานสำนัก')).toBe(1)
})

test('every word of the lexicon, every warning and every province is read back as it was written', async () => {
  const lines = [...texts('warnings.json', ['title', 'headline', 'body', 'callToAction']), ...texts('provinces.json', ['nameTh']), ...words]
  const pages = (await pdfOf(sheetOf(titled(...lines.map((line) => `[${line}]`))))).pages.join('|')
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter((line) => !pages.includes(withoutSpaces(`[${line}]`)))).toEqual([])
})

test('Arabic numerals are printed when they are asked for, and what officers wrote stays as it was', async () => {
  const sheet = sheetOf(titled('โทร 1441 หรือ ๑๔๔๑'), { total: sheetOf(rowsOf(1)).total })
  const thai = await pdfOf(sheet)
  const arabic = await pdfOf(sheet, 'arabic')
  expect(count(thai.pages[0], 'โทร 1441 หรือ ๑๔๔๑')).toBe(1)
  expect(count(arabic.pages[0], 'โทร 1441 หรือ ๑๔๔๑')).toBe(1)
  expect(count(arabic.pages[0], 'ประจำเดือน กุมภาพันธ์ 2569')).toBe(1)
  expect(count(arabic.pages[0], 'เวลา 09.30 น.')).toBe(1)
})

test('only the fonts that are shipped are used, and they are embedded', async () => {
  const { fonts, isEmbedded, metadata } = await pdfOf(sheetOf(rowsOf(3)))
  expect(fonts).toEqual(['Sarabun-Bold', 'Sarabun-Regular'])
  expect(isEmbedded).toBe(true)
  expect(metadata).toContain('pdfaid:part')
  expect(metadata).toContain('2026-03-05T02:30:00Z')
})

test('a letter that no font has, and control characters, do not keep a month from being printed', async () => {
  const { pages, fonts } = await pdfOf(sheetOf(titled('ระวัง 😀 中 Ж ✓ ภัย\u0001\uFFFE\uD800ออนไลน์')))
  expect(pages[0]).toContain('ภัยออนไลน์')
  // Those of the typesetter itself stand in; none of the machine's.
  expect(fonts.filter((font) => !/^(Sarabun|Libertinus|NewCM|DejaVuSansMono)/.test(font))).toEqual([])
})

test('what looks like a program of the typesetter is printed as it was written', async () => {
  const title = '#panic("x") $ x^2 $ *หนา* <label> @preview/a:1 \\ // /* `raw` = หัว'
  expect(count((await pdfOf(sheetOf(titled(title)))).pages[0], title)).toBe(1)
})

test('a month without a message has one row that says so, and figures that were not given are blank', async () => {
  const { pages } = await pdfOf(sheetOf([]))
  expect(pages).toHaveLength(1)
  expect(count(pages[0], 'ไม่มีรายการเผยแพร่ในเดือนนี้')).toBe(1)
  expect(pages[0]).not.toContain('๐,')
})

test('figures over a million stand whole in their cell', async () => {
  const rows = titled('ก', 'ข').map((row, index) => ({ ...row, figures: { ...row.figures, digitalBillboard: [1_000_000_000, 12_345_678][index] ?? 0 } }))
  const { pages } = await pdfOf(sheetOf(rows))
  expect(pages[0]).toContain('๑,๐๐๐,๐๐๐,๐๐๐')
  expect(pages[0]).toContain('๑๒,๓๔๕,๖๗๘')
})

test('sixty rows have the head on every page, no row is lost, and the signatures stand with the last row', async () => {
  const { pages } = await pdfOf(sheetOf(rowsOf(60)))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(count(page, 'ช่องทางเผยแพร่ประชาสัมพันธ์')).toBe(1)
  for (let number = 6; number <= 60; number += 1) expect(count(pages.join('|'), `ชุดที่ ${number}`), `row ${number}`).toBeGreaterThan(0)
  expect(count(pages.at(-1), 'ผู้รับรองรายงาน')).toBe(2)
  expect(count(pages.at(-1), 'ชุดที่ 60')).toBe(1)
  expect(pages.at(-1)).toMatch(/([๐-๙]+)\/\1$/)
})

test('whatever the number of rows, nobody signs a page without a message', async () => {
  for (let rows = 5; rows <= 20; rows += 1) {
    const { pages } = await pdfOf(sheetOf(titled(...Array.from({ length: rows }, (_, index) => `แถว${index + 1}ครับ`))))
    const last = pages.at(-1)
    expect(count(last, `แถว${rows}ครับ`), `${rows} rows`).toBe(1)
    expect(count(last, '(ลงชื่อ)'), `${rows} rows`).toBe(2)
    expect(count(last, 'ช่องทางเผยแพร่ประชาสัมพันธ์'), `${rows} rows`).toBe(1)
  }
})

test('a very long title is broken over lines of its row', async () => {
  const title = 'อย่าหลงเชื่อสายที่อ้างว่าเป็นเจ้าหน้าที่ของรัฐ '.repeat(6).trim()
  const { pages } = await pdfOf(sheetOf(titled(title, title)))
  expect(pages).toHaveLength(1)
  expect(count(pages[0], title)).toBe(2)
})

test('one signature block, and all six channels under the group, are a matter of the sheet', async () => {
  const { pages } = await pdfOf(sheetOf(rowsOf(1), { signatures: 'reporter', groupSpan: 6 }))
  expect(count(pages[0], '(ลงชื่อ)')).toBe(1)
  expect(count(pages[0], 'Documents and Application')).toBe(1)
})

test('another process prints the same sheet to the same bytes', async () => {
  const other = createPrinting({ tiles: provinces })
  const sheet = sheetOf(rowsOf(60), { ...signed, ...restated })
  const [ours, theirs] = await Promise.all([bytesOf(sheet), other.report(sheet, 'pdf', 'thai')])
  await other.stop()
  expect(Buffer.compare(ours, theirs.bytes)).toBe(0)
})
