import { expect, test } from 'vitest'
import { csvPieces, type CsvRows } from '../../server/documents/csv.ts'
import { createPrinting } from '../../server/documents/printing.ts'
import { hardThai, provinces, rowsOf, sheetOf, signed, titled } from './made-up.ts'

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
const whole = (rows: CsvRows): Promise<string> => joined(csvPieces(rows))

test('a table begins with a byte order mark and ends its lines with CRLF', async () => {
  expect(await whole([['ก', 1], ['ข', null]])).toBe('\uFEFFก,1\r\nข,\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+66', "'+66"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['|cmd', "'|cmd"],
  ['＝1+1', "'＝1+1"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['=HYPERLINK("x"),y', '"\'=HYPERLINK(""x""),y"'],
  ['a=1', 'a=1'],
  ['โทร 1441', 'โทร 1441'],
  ['"ด่วน", มาก', '"""ด่วน"", มาก"']
])('the text %j is written as %j', async (text, cell) => {
  expect(await whole([[text]])).toBe(`\uFEFF${cell}\r\n`)
})

test('a number stays a number, below nought too', async () => {
  expect(await whole([[-5, 1_234_567, 0.5]])).toBe('\uFEFF-5,1234567,0.5\r\n')
})

test('a long table is handed on in small pieces, and others are served between them', async () => {
  let served = 0
  const bell = setInterval(() => (served += 1), 1)
  function* rows(): Generator<[string, number]> {
    for (let row = 0; row < 100_000; row += 1) yield ['จังหวัดกระบี่ ป้ายหน้าศาลากลาง', row]
  }
  let pieces = 0
  let largest = 0
  for await (const piece of csvPieces(rows())) {
    pieces += 1
    largest = Math.max(largest, piece.length)
  }
  clearInterval(bell)
  expect(pieces).toBeGreaterThan(100)
  expect(largest).toBeLessThan(20_000)
  expect(served).toBeGreaterThan(0)
})

test('rows may come from a store that is read as they go', async () => {
  async function* rows(): AsyncGenerator<[string]> {
    yield await Promise.resolve(['ก'])
    yield ['ข']
  }
  const printing = createPrinting({ tiles: provinces })
  expect(await joined(printing.csv({ title: 'ตาราง', heads: ['=หัว'], rows: rows() }))).toBe("\uFEFF'=หัว\r\nก\r\nข\r\n")
})

test('the monthly form as CSV has every part of the form, in Arabic numerals whatever is asked, and a name people know', async () => {
  const printing = createPrinting({ tiles: provinces })
  const sheet = sheetOf([...rowsOf(2), ...titled('=1').map((row) => ({ ...row, number: 3 }))], { ...signed, revision: 1, reason: 'แก้ไข' })
  const { bytes, mime, fileName } = await printing.report(sheet, 'csv', 'thai')
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n')
  expect(mime).toBe('text/csv; charset=utf-8')
  expect(fileName).toBe('แบบรายงาน-กระบี่-กุมภาพันธ์-2569-แก้ไขครั้งที่-1.csv')
  expect(lines.slice(0, 8)).toEqual([
    '\uFEFFแบบรายงานการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ',
    'จังหวัดกระบี่',
    'ประจำเดือน กุมภาพันธ์ 2569',
    'ฉบับแก้ไขครั้งที่ 1 เหตุผล: แก้ไข',
    'ลำดับ,เนื้อหา/รายละเอียดในการเผยแพร่,Online,On Air,On Ground,Digital Billboard,Community,Documents and Application',
    '1,"เช็กให้ชัวร์ก่อนโอน อย่าตกเป็นเหยื่อ ""เพจขายของปลอม"" ของถูกแค่ไหน...ก็ไม่คุ้มถ้าโดนหลอก!",,,,873,,',
    `2,${hardThai},,,,1746,,`,
    "3,'=1,,,,873,,"
  ])
  expect(lines).toContain('ผู้รับรองรายงาน,นางสาวสมมุติ เพื่อการทดสอบ,หัวหน้าสำนักงานจังหวัดกระบี่,5 มีนาคม 2569')
})
