import { afterAll, expect, test } from 'vitest'
import { createPrinting } from '../../server/documents/printing.ts'
import type { Numerals, ReportSheet } from '../../server/domain/report-sheet.ts'
import { hardThai, provinces, restated, rowsOf, sheetOf, signed, titled } from './made-up.ts'
import { textOf, unzipped } from './read-document.ts'

const printing = createPrinting({ tiles: provinces })
afterAll(() => printing.stop())
const docxOf = async (sheet: ReportSheet, numerals: Numerals = 'thai'): Promise<Record<string, string>> =>
  unzipped((await printing.report(sheet, 'docx', numerals)).bytes)
const documentOf = async (sheet: ReportSheet, numerals: Numerals = 'thai'): Promise<string> => (await docxOf(sheet, numerals))['word/document.xml'] ?? ''
const rowsIn = (xml: string): string[] => xml.match(/<w:tr[ >][\s\S]*?<\/w:tr>/g) ?? []

test('the form can be edited in Word: TH SarabunPSK 16 pt is named for Latin and for Thai, bold in both, on A4 landscape with the official margins', async () => {
  const files = await docxOf(sheetOf(rowsOf(2)))
  const styles = files['word/styles.xml'] ?? ''
  for (const script of ['ascii', 'hAnsi', 'cs']) expect(styles).toContain(`w:${script}="TH SarabunPSK"`)
  expect(styles).toContain('<w:sz w:val="32"/>')
  expect(styles).toContain('<w:szCs w:val="32"/>')
  expect(styles).toContain('w:bidi="th-TH"')
  const document = files['word/document.xml'] ?? ''
  expect(document).toMatch(/<w:b\/><w:bCs\/>/)
  expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  expect(document).toMatch(/<w:pgMar [^>]*w:right="1134"[^>]*w:left="1701"/)
  expect(Object.keys(files).filter((path) => path.includes('font') && /\.(odttf|ttf)$/.test(path))).toEqual([])
})

test('the head has two rows that are repeated on every page, five channels under the group and one beside it; no row is broken', async () => {
  const rows = rowsIn(await documentOf(sheetOf(rowsOf(3))))
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2)
  expect(rows[0]).toContain('<w:gridSpan w:val="5"/>')
  expect(rows[0]?.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
  expect(textOf(rows[0] ?? '').trim().split(/\n+/)).toEqual(['ลำดับ', 'เนื้อหา/รายละเอียดในการเผยแพร่', 'ช่องทางเผยแพร่ประชาสัมพันธ์', 'Documents and Application'])
  expect(textOf(rows[1] ?? '').trim().split(/\n+/)).toEqual(['Online', 'On Air', 'On Ground', 'Digital Billboard', 'Community'])
  for (const row of rows.slice(0, 5)) expect(row).toContain('<w:cantSplit/>')
})

test('all six channels stand under the group when the sheet says so', async () => {
  const rows = rowsIn(await documentOf(sheetOf(rowsOf(1), { groupSpan: 6 })))
  expect(rows[0]).toContain('<w:gridSpan w:val="6"/>')
  expect(textOf(rows[1] ?? '')).toContain('Documents and Application')
})

test.each([0, 1, 60])('%i messages are as many rows, numbered in order', async (count) => {
  const rows = rowsIn(await documentOf(sheetOf(rowsOf(count)), 'arabic')).slice(2, -2)
  if (count === 0) expect(textOf(rows.join(''))).toContain('ไม่มีรายการเผยแพร่ในเดือนนี้')
  else expect(rows.map((row) => textOf(row).trim().split('\n')[0])).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)))
})

test('figures that were not given are blank, nought is nought, and a million has its commas', async () => {
  const [row] = rowsOf(1)
  const document = await documentOf(sheetOf([{ ...row!, figures: { ...row!.figures, online: 0, onAir: 3, digitalBillboard: 1_234_567 } }]))
  expect(textOf(rowsIn(document)[2] ?? '').split('\n').slice(2)).toEqual(['๐', '๓', '', '๑,๒๓๔,๕๖๗', '', '', ''])
})

test('a title keeps its quotes, brackets, ampersands and digits', async () => {
  const title = `"ด่วน" <b>&amp; 'x' 1441 ${hardThai}`
  expect(textOf(await documentOf(sheetOf(titled(title))))).toContain(title)
})

test('control characters are left out, or Word could not open the file', async () => {
  const document = await documentOf(sheetOf(titled('ก\u0000\u0001\u001Bข\uFFFEค')))
  expect(textOf(document)).toContain('กขค')
})

test('who signed stands under the dots, with position and day; a restatement says its number, reason and differences', async () => {
  const text = textOf(await documentOf(sheetOf(rowsOf(5), { ...signed, ...restated })))
  for (const line of [
    'จังหวัดกระบี่\n',
    'ประจำเดือน กุมภาพันธ์ ๒๕๖๙\n',
    'ฉบับแก้ไขครั้งที่ ๑ เหตุผล: ป้ายหน้าศาลากลางส่งข้อมูลเพิ่มหลังรับรอง\n',
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนครั้งที่แสดงผลครบ\n',
    'ข้อมูล ณ วันที่ ๕ มีนาคม ๒๕๖๙ เวลา ๐๙.๓๐ น.',
    'ป้ายที่ส่งข้อมูลครบ ๓/๔\n',
    '๑) รู้ทันมุกหลอกลงทุน เพิ่มขึ้น ๑๒ ครั้ง\n',
    '๒) อย่าหลงเชื่อสายอ้างเป็นเจ้าหน้าที่ ลดลง ๓ ครั้ง\n',
    '(นายตัวอย่าง ทดสอบระบบ)\nตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ\nวันที่ ๔ มีนาคม ๒๕๖๙\n',
    '(นางสาวสมมุติ เพื่อการทดสอบ)\nตำแหน่ง หัวหน้าสำนักงานจังหวัดกระบี่\nวันที่ ๕ มีนาคม ๒๕๖๙\n',
    '๒) หัวหน้าสำนักงานจังหวัด หรือผู้ที่ หัวหน้าสำนักงานจังหวัด มอบหมาย\n'
  ])
    expect(text).toContain(line)
  expect(text.indexOf('(ผู้รายงาน)')).toBeLessThan(text.indexOf('(ผู้รับรองรายงาน)'))
  expect(text).not.toContain('กรม/รัฐวิสาหกิจ/จังหวัด')
})

test('where nobody has signed there are dots, and one block when one is asked for', async () => {
  const text = textOf(await documentOf(sheetOf(rowsOf(1), { signatures: 'reporter' })))
  expect(text.match(/\(ลงชื่อ\) \.{20,}/g)).toHaveLength(1)
  expect(text).toMatch(/ตำแหน่ง \.{20,}\n/)
  expect(text).not.toContain('(ผู้รับรองรายงาน)')
})

test('the last message and everything to the signatures are kept on one page', async () => {
  const document = await documentOf(sheetOf(rowsOf(2)))
  const tail = document.slice(document.indexOf(rowsIn(document)[3] ?? '?'), document.indexOf('(ลงชื่อ)'))
  expect(tail.match(/<w:p>|<w:p /g)?.length).toBe(tail.match(/<w:keepNext\/>/g)?.length)
})

test('nothing in the file says when it was packed', async () => {
  const { bytes } = await printing.report(sheetOf(rowsOf(2)), 'docx', 'thai')
  const core = unzipped(bytes)['docProps/core.xml'] ?? ''
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2026-03-05T02:30:00.000Z', '2026-03-05T02:30:00.000Z'])
  const other = createPrinting({ tiles: provinces })
  const again = await other.report(sheetOf(rowsOf(2)), 'docx', 'thai')
  await other.stop()
  expect(Buffer.compare(bytes, again.bytes)).toBe(0)
})
