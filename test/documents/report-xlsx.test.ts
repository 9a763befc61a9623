import { afterAll, expect, test } from 'vitest'
import { createPrinting } from '../../server/documents/printing.ts'
import type { Numerals, ReportSheet } from '../../server/domain/report-sheet.ts'
import { provinces, restated, rowsOf, sheetOf, signed, titled } from './made-up.ts'
import { textOf, unzipped } from './read-document.ts'

const printing = createPrinting({ tiles: provinces })
afterAll(() => printing.stop())
const xlsxOf = async (sheet: ReportSheet, numerals: Numerals = 'thai'): Promise<Record<string, string>> =>
  unzipped((await printing.report(sheet, 'xlsx', numerals)).bytes)
const sheetXml = (files: Record<string, string>): string => files['xl/worksheets/sheet1.xml'] ?? ''
const texts = (files: Record<string, string>): string => textOf(files['xl/sharedStrings.xml'] ?? '')

test('the head has two rows, merged as on paper, that print on every page', async () => {
  const files = await xlsxOf(sheetOf(rowsOf(2)))
  for (const range of ['A1:H1', 'A4:A5', 'B4:B5', 'C4:G4', 'H4:H5']) expect(sheetXml(files)).toContain(`<mergeCell ref="${range}"/>`)
  expect(files['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;กระบี่ 2026-02&#39;!$4:$5</definedName>`.replace(/&#39;/g, "'"))
  const six = await xlsxOf(sheetOf(rowsOf(2), { groupSpan: 6 }))
  expect(sheetXml(six)).toContain('<mergeCell ref="C4:H4"/>')
})

test('the sheet prints on A4 landscape, as wide as the page, with the official margins, in TH SarabunPSK 16 pt', async () => {
  const files = await xlsxOf(sheetOf(rowsOf(2)))
  expect(sheetXml(files)).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheetXml(files)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"\/>/)
  expect(sheetXml(files)).toMatch(/<pageMargins left="1\.18\d+" right="0\.78\d+"/)
  expect(files['xl/styles.xml']).toContain('<name val="TH SarabunPSK"/><sz val="16"/>')
  expect(sheetXml(await xlsxOf(sheetOf(rowsOf(60))))).toContain('fitToHeight="0"')
})

test('numbers are numbers, shown in Thai digits or Arabic ones; what was not given is blank', async () => {
  const [row] = rowsOf(1)
  const sheet = sheetOf([{ ...row!, figures: { ...row!.figures, digitalBillboard: 1_234_567, online: 0 } }])
  const thai = await xlsxOf(sheet)
  expect(sheetXml(thai)).toMatch(/<c r="F6" s="\d+"><v>1234567<\/v><\/c>/)
  expect(sheetXml(thai)).toMatch(/<c r="C6" s="\d+"><v>0<\/v><\/c>/)
  expect(sheetXml(thai)).toMatch(/<c r="D6" s="\d+"\/>/)
  expect(thai['xl/styles.xml']).toContain('[$-D00041E]#,##0')
  expect((await xlsxOf(sheet, 'arabic'))['xl/styles.xml']).not.toContain('[$-D00041E]')
})

test('no text becomes a formula, and marks of XML stay letters', async () => {
  const titles = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '<f>1</f> & "x"']
  const files = await xlsxOf(sheetOf(titled(...titles)))
  expect(sheetXml(files)).not.toContain('<f>')
  for (const title of titles) expect(texts(files)).toContain(title)
})

test('signatures, note, adjustments and revision are on the sheet', async () => {
  const text = texts(await xlsxOf(sheetOf(rowsOf(5), { ...signed, ...restated })))
  for (const line of ['(นายตัวอย่าง ทดสอบระบบ)', '(นางสาวสมมุติ เพื่อการทดสอบ)', 'ลดลง ๓ ครั้ง', 'ฉบับแก้ไขครั้งที่ ๑ เหตุผล', 'นับเป็นจำนวนครั้งที่แสดงผลครบ', 'ป้ายที่ส่งข้อมูลครบ ๓/๔'])
    expect(text).toContain(line)
})

test('a month without a message is a sheet that says so', async () => {
  expect(texts(await xlsxOf(sheetOf([])))).toContain('ไม่มีรายการเผยแพร่ในเดือนนี้')
})

test('another process packs the same sheet to the same bytes', async () => {
  const other = createPrinting({ tiles: provinces })
  const [ours, theirs] = await Promise.all([printing.report(sheetOf(rowsOf(9)), 'xlsx', 'thai'), other.report(sheetOf(rowsOf(9)), 'xlsx', 'thai')])
  await other.stop()
  expect(Buffer.compare(ours.bytes, theirs.bytes)).toBe(0)
})
