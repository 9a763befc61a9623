import { afterAll, expect, test } from 'vitest'
import { createPrinting } from '../../server/documents/printing.ts'
import type { MonthState } from '../../server/domain/report-sheet.ts'
import { provinces, rollUpOf, rowsOf, titled } from './made-up.ts'
import { readPdf, textOf, unzipped, withoutSpaces } from './read-document.ts'

const printing = createPrinting({ tiles: provinces })
afterAll(() => printing.stop())
const mixed = (index: number): MonthState => (['certified', 'reported', 'open'] as const)[index % 3] ?? 'open'

test('the workbook has the nation, its messages, and a sheet a region, with all 76 provinces once', async () => {
  const { bytes, fileName } = await printing.rollUp(rollUpOf(mixed), 'xlsx', 'thai')
  expect(fileName).toBe('สรุปทั่วประเทศ-กุมภาพันธ์-2569.xlsx')
  const files = unzipped(bytes)
  const names = Array.from((files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g), ([, name]) => name)
  expect(names).toEqual(['ทั้งประเทศ', 'รายเนื้อหา', 'ภาคเหนือ', 'ภาคตะวันออกเฉียงเหนือ', 'ภาคกลาง', 'ภาคตะวันออก', 'ภาคตะวันตก', 'ภาคใต้'])
  const strings = textOf(files['xl/sharedStrings.xml'] ?? '').split('\n')
  const provinceRows = names.slice(2).flatMap((_, index) => {
    const xml = files[`xl/worksheets/sheet${index + 3}.xml`] ?? ''
    return Array.from(xml.matchAll(/<c r="B\d+" [^>]*t="s"><v>(\d+)<\/v>/g), ([, string]) => strings[Number(string)] ?? '').filter((name) =>
      provinces.some(({ nameTh }) => nameTh === name)
    )
  })
  expect(provinceRows.toSorted()).toEqual(provinces.map(({ nameTh }) => nameTh).sort())
})

test('provinces stand in Thai order in their region', async () => {
  const files = unzipped((await printing.rollUp(rollUpOf(mixed), 'xlsx', 'thai')).bytes)
  const strings = textOf(files['xl/sharedStrings.xml'] ?? '').split('\n')
  const north = Array.from((files['xl/worksheets/sheet3.xml'] ?? '').matchAll(/<c r="B\d+" [^>]*t="s"><v>(\d+)<\/v>/g), ([, string]) => strings[Number(string)])
  expect(north.slice(1, 4)).toEqual(['เชียงราย', 'เชียงใหม่', 'น่าน'])
})

test('the executives’ page says who has reported, certified and is late, and the totals', async () => {
  const { bytes } = await printing.rollUp(rollUpOf(mixed), 'pdf', 'thai')
  const { pages, width, height, fonts, isEmbedded } = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  expect([width, height]).toEqual([595, 842])
  expect(fonts).toEqual(['Sarabun-Bold', 'Sarabun-Regular'])
  expect(isEmbedded).toBe(true)
  for (const text of ['รายงานแล้ว๕๑จาก๗๖จังหวัด', 'รับรองแล้ว๒๖จาก๗๖จังหวัด', 'ล่าช้า๒๕จาก๗๖จังหวัด', 'ป้ายที่ส่งข้อมูลครบ๗๖จาก๑๕๒ป้าย', '๒,๓๔๕,๖๗๘', 'นับเป็นจำนวนครั้งที่แสดงผลครบ'])
    expect(pages[0]).toContain(withoutSpaces(text))
  for (const { abbrTh } of provinces) expect(pages[0]).toContain(withoutSpaces(abbrTh))
})

test.each([
  ['every province is late and every title is long', () => 'open' as const, titled(...Array.from({ length: 40 }, () => 'อย่าหลงเชื่อสายที่อ้างว่าเป็นเจ้าหน้าที่ '.repeat(6)))],
  ['nobody is late', () => 'certified' as const, rowsOf(40)],
  ['there is no message', () => 'reported' as const, []]
])('it is one page when %s', async (_, state, messages) => {
  const { pages } = await readPdf((await printing.rollUp(rollUpOf(state, messages), 'pdf', 'arabic')).bytes)
  expect(pages).toHaveLength(1)
  if (state() === 'open') for (const { nameTh } of provinces) expect(pages[0]).toContain(withoutSpaces(nameTh))
})

test('the same month gives the same bytes', async () => {
  const other = createPrinting({ tiles: provinces })
  for (const format of ['pdf', 'xlsx'] as const) {
    const [ours, theirs] = await Promise.all([printing.rollUp(rollUpOf(mixed), format, 'thai'), other.rollUp(rollUpOf(mixed), format, 'thai')])
    expect(Buffer.compare(ours.bytes, theirs.bytes), format).toBe(0)
  }
  await other.stop()
})
