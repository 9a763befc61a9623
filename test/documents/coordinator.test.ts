import { afterAll, expect, test } from 'vitest'
import { createPrinting } from '../../server/documents/printing.ts'
import { coordinator, provinces } from './made-up.ts'
import { readPdf, textOf, unzipped, withoutSpaces } from './read-document.ts'

const printing = createPrinting({ tiles: provinces })
afterAll(() => printing.stop())
const read = {
  docx: (bytes: Uint8Array) => Promise.resolve(withoutSpaces(textOf(unzipped(bytes)['word/document.xml'] ?? ''))),
  pdf: async (bytes: Uint8Array) => (await readPdf(bytes)).pages.join('')
}
const lines = [
  'แบบมอบหมายข้าราชการผู้รับผิดชอบประสานงาน',
  '๑. หน่วยงาน จังหวัดกระบี่',
  '๒. ข้าราชการผู้รับผิดชอบ',
  'ชื่อ (นาย/นาง/นางสาว/อื่น ๆ) นายตัวอย่าง ทดสอบระบบ',
  'ตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ',
  'กลุ่มงาน/กอง กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด',
  'โทรศัพท์ 0-0000-0000 ต่อ 1',
  'โทรศัพท์มือถือ 08-0000-0000',
  'E - mail example@example.go.th',
  'Line ID example-line',
  '(ผู้รับมอบหมาย)',
  '(นายตัวอย่าง ทดสอบระบบ)',
  'จังหวัดกรุงเทพมหานคร ๑๐๒๐๐'
]

test.each(['docx', 'pdf'] as const)('the coordinator’s form as %s has its nine fields in order; telephone numbers keep their digits', async (format) => {
  const { bytes, fileName } = await printing.coordinator(coordinator, format, 'thai')
  const text = await read[format](bytes)
  const places = lines.map((line) => text.indexOf(withoutSpaces(line)))
  expect(lines.filter((_, index) => places[index] === -1)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(fileName).toBe(`แบบมอบหมายผู้ประสานงาน-จังหวัดกระบี่.${format}`)
})

test.each(['docx', 'pdf'] as const)('what was not given is dots in %s', async (format) => {
  const { bytes } = await printing.coordinator({ ...coordinator, mobile: '', lineId: '' }, format, 'arabic')
  const text = await read[format](bytes)
  expect(text).toMatch(/โทรศัพท์มือถือ\.{20,}/)
  expect(text).toMatch(/LineID\.{20,}/)
  expect(text).toContain('1.หน่วยงาน')
})

test.each(['docx', 'pdf'] as const)('the same form gives the same %s', async (format) => {
  const other = createPrinting({ tiles: provinces })
  const [ours, theirs] = await Promise.all([printing.coordinator(coordinator, format, 'thai'), other.coordinator(coordinator, format, 'thai')])
  await other.stop()
  expect(Buffer.compare(ours.bytes, theirs.bytes)).toBe(0)
})
