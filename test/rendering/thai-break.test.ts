import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { headlines } from './headlines.ts'
import { protect } from '../../server/rendering/lexicon-match.ts'
import { readLexicon } from '../../server/rendering/pack.ts'
import { atomsOf, normaliseThai } from '../../server/rendering/thai-break.ts'

const words = protect(readLexicon())
const atoms = (text: string) => normaliseThai(text).split('\n').flatMap((paragraph) => atomsOf(paragraph, words))
/** The text with `|` wherever a line may end. */
const marked = (text: string): string => atoms(text).map(({ text, space }) => text + (space ? ' ' : '')).join('|')

/** Each headline as one reader would cut it: `|` is where a line may end, nowhere else. */
const table = [
  'แก๊งคอลเซ็นเตอร์|อ้าง|เป็น|เจ้าหน้าที่|รัฐ |ขอ|ให้|โอนเงิน|ตรวจสอบ',
  'อย่า|กด|ลิงก์|แปลกปลอม|ใน |SMS',
  'ของ|ถูก|เกิน|จริง |อาจ|เป็น|เพจปลอม',
  'มิจฉาชีพ|แอบอ้าง|เป็น|ธนาคาร |หลอก|ให้|ติดตั้ง|แอป|ดูดเงิน',
  'อย่า|บอก|รหัส |OTP |กับ|ใคร|เด็ดขาด |แม้|อ้าง|ว่า|เป็น|พนักงาน|ธนาคาร',
  'โดน|หลอก|โอนเงิน |โทรด่วน 1441 |ตลอด |24 ชั่วโมง',
  'สำนักงาน |กสทช. |ไม่มี|นโยบาย|โทร|แจ้ง|ตัด|สัญญาณ|โทรศัพท์',
  'ห้าม|ติดตั้ง|แอป|นอก |Google Play |และ |App Store |เด็ดขาด',
  'ผู้สูงอายุ|โปรด|ระวัง! |มิจฉาชีพ|วิดีโอคอล|ปลอม|เป็น|ลูกหลาน |ด้วย |AI |Deepfake',
  'เช็ก|ก่อน|เชื่อ |ชัวร์|ก่อน|โอน |แจ้งความ|ออนไลน์|ที่ |www.thaipoliceonline.go.th'
]

test.each(table)('%s', (expected) => {
  expect(marked(expected.replaceAll('|', ''))).toBe(expected)
})

test('the table of headlines holds at least a hundred', () => {
  expect(new Set(headlines).size).toBeGreaterThanOrEqual(100)
})

test.each(headlines)('%s', (expected) => {
  expect(marked(expected.replaceAll('|', ''))).toBe(expected)
})

/** Real-style headlines and terms that must never be cut, wherever they stand. */
const whole = [
  ['รักออนไลน์ ไม่เคยเจอตัวจริง แต่ขอยืมเงินบ่อยๆ ระวังเป็นโรแมนซ์สแกม', ['โรแมนซ์สแกม', 'ออนไลน์', 'ยืมเงิน']],
  ['รับจ้างเปิดบัญชีม้า โทษจำคุกไม่เกิน 3 ปี ปรับไม่เกิน 300,000 บาท', ['บัญชีม้า', 'จำคุก', '3 ปี', '300,000 บาท']],
  ['อ้างเป็นตำรวจสภ.เมืองเชียงใหม่ วิดีโอคอลข่มขู่ให้โอนเงิน 50,000 บาทภายใน 10 นาที', ['วิดีโอคอล', '50,000 บาท', '10 นาที']],
  ['พัสดุตกค้าง? การไฟฟ้าฯ คืนเงินประกัน? หยุดคิดก่อนคลิก', ['การไฟฟ้าฯ', 'พัสดุตกค้าง?', 'คลิก']],
  ['หลอกขายบัตรคอนเสิร์ต BLACKPINK และ iPhone 17 ราคาถูกผ่าน Facebook/LINE', ['คอนเสิร์ต']],
  ['ลงทุนได้กำไร 30% ต่อสัปดาห์ คือการหลอกลวง', ['30%', 'หลอกลวง']],
  ['“กู้เงินออนไลน์” ไม่ต้องใช้คนค้ำ แต่ต้องโอนก่อน = มิจฉาชีพ', ['“กู้เงิน', 'ออนไลน์”']],
  ['เฟซบุ๊กการันตีซิมฟรี คิวอาร์โค้ด เอไอ มือถือ ต่างประเทศ', ['เฟซบุ๊ก', 'การันตี', 'ซิม', 'คิวอาร์โค้ด', 'เอไอ', 'มือถือ', 'ต่างประเทศ']],
  ['ขอโทษครับ ทรัพย์สินทางการเงินของท่าน', ['ขอโทษ', 'ทรัพย์สิน']]
] as const

test.each(whole)('no line ends inside a kept-together term of “%s”', (headline, terms) => {
  const pieces = atoms(headline).map(({ text }) => text)
  for (const term of terms) expect(pieces.some((piece) => piece.includes(term)), `${term} in ${pieces.join('|')}`).toBe(true)
})

const Warning = z.object({ headline: z.string(), shortHeadline: z.string(), body: z.string(), callToAction: z.string() })
const pack = z.array(Warning).parse(JSON.parse(readFileSync(new URL('../../content/warnings.json', import.meta.url), 'utf8')))
const packTexts = pack.flatMap((warning) => Object.values(warning))

test.each(packTexts)('“%s” keeps its letters, and no line begins with what must follow or ends with what must precede', (text) => {
  const pieces = atoms(text)
  expect(pieces.map(({ text, space }) => text + (space ? ' ' : '')).join('').trim()).toBe(normaliseThai(text))
  for (const { text: piece } of pieces) {
    expect(piece).not.toMatch(/^[ๆฯะาำๅ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e,.:;!?%)\]”’]/)
    expect(piece).not.toMatch(/[เแโใไ(“‘[]$/)
    expect(piece).not.toMatch(/^[ก-ฮ]\u0e4c?$/)
  }
})

test('no headline of the pack is cut inside a word', () => {
  expect(pack.map(({ headline }) => marked(headline))).toMatchInlineSnapshot(`
    [
      "ตำรวจ|จริง|ไม่|วิดีโอคอล|สอบปากคำ",
      "ของ|ถูก|เกิน|จริง |ระวัง|เพจปลอม",
      "การันตี|กำไร|สูง |คือ|กับดัก",
      "รัก|ออนไลน์|ชวน|ลงทุน |คือ|กลลวง",
      "งาน|ง่าย|รายได้|ดี |แต่|ต้อง|โอน|ก่อน",
      "ให้|โอน|ก่อน|กู้ |คือ|มิจฉาชีพ",
      "ได้ |SMS |แนบ|ลิงก์ |อย่า|กด",
      "แอปแปลก|คุม|เครื่อง |เงินหาย|เกลี้ยง",
      "รับจ้าง|เปิด|บัญชีม้า |คุก|สูงสุด |3 ปี",
      "เสียง|เหมือน |หน้า|เหมือน |อาจ|เป็น |AI",
      "เช็ก|ก่อน|แชร์ |หยุด|ข่าวปลอม",
      "QR |แปะทับ |สแกน|แล้ว|เงินหาย",
      "อ้าง|คืนเงิน|ค่าไฟ |ให้|แอดไลน์ |คือ|ปลอม",
      "ทอง|ถูก|ผิดปกติ |กำไร|ไว |ระวัง|โดน|หลอก",
      "พัสดุ|ผิดกฎหมาย? |อย่า|เพิ่ง|เชื่อ",
      "เพื่อน|ทัก|ยืมเงิน |อาจ|ไม่ใช่|เพื่อน",
      "อย่า|ส่ง|ภาพลับ|แลก|ไอเทมเกม",
      "อ้าง|ช่วย|ตามเงินคืน |คือ|หลอกซ้ำ",
      "เบอร์|ขึ้นต้น |+697 |+698 |โทร|จาก|นอกประเทศ",
      "พลาดโอน|ไป|แล้ว |โทร 1441 |ทันที",
    ]
  `)
})

test('ๆ stays with its word across a space', () => {
  expect(marked('เพิ่มเรื่อย ๆ จน')).toBe('เพิ่ม|เรื่อย ๆ |จน')
  expect(marked('สวย ๆ งาม ๆ')).toBe('สวย ๆ |งาม ๆ')
})

test('a line break, U+200B and U+2060 are the editor’s own breaks and glue', () => {
  expect(marked('โอน\u2060เงินก่อน')).not.toContain('โอน|เงิน')
  expect(marked('ตำรวจไซเบอร์')).toBe('ตำรวจไซเบอร์')
  expect(marked('ตำรวจ\u200bไซเบอร์')).toBe('ตำรวจ|ไซเบอร์')
  expect(normaliseThai(' หยุด \n\n  คิด ')).toBe('หยุด\nคิด')
})

test('look-alike spellings become one', () => {
  expect(normaliseThai('นํ้า')).toBe('น้ำ')
  expect(normaliseThai('เเก๊ง')).toBe('แก๊ง')
})
