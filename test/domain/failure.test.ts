import { expect, test } from 'vitest'
import { z } from 'zod'
import { Failure, failures, sentence, type FailureCode } from '../../server/domain/failure.ts'
import { parse } from '../../server/protocol/explain.ts'
import { SignPlan } from '../../server/domain/sign.ts'

test('every refusal has a Thai and an English sentence without an open place', () => {
  for (const code of Object.keys(failures) as FailureCode[])
    for (const language of ['th', 'en'] as const) {
      const text = sentence(code, { what: 'A', expected: 'B', received: 'C' }, language)
      expect(text).not.toMatch(/[{}]/)
      expect(/[\u0E00-\u0E7F]/.test(text)).toBe(language === 'th')
    }
})

test('bad input is told as what was expected, for what, and what came', () => {
  const plan = { name: 'ป้าย', place: '', province: 'TH-81', viewingDistanceM: 30 }
  expect(() => parse(SignPlan, { ...plan, canvas: { x: 0, y: 0, width: 'wide', height: 32, pitchMm: 10 } })).toThrow(
    'Expected number for canvas.width but received "wide"'
  )
  expect(() => parse(SignPlan, { ...plan, province: 'Krabi', canvas: { x: 0, y: 0, width: 96, height: 32, pitchMm: 10 } })).toThrow(
    'Expected a province code such as TH-81 for province but received "Krabi"'
  )
})

test('in Thai a thing, a state and a permission have Thai names, and what people wrote stays as it is', () => {
  expect(sentence('not-found', { what: 'slide fake-shop revision 2' }, 'th')).toBe('ไม่พบ สไลด์ fake-shop ฉบับแก้ไขที่ 2')
  expect(sentence('stale', { what: 'playlist see the slide' }, 'th')).toContain('เพลย์ลิสต์ see the slide ')
  expect(sentence('not-allowed', { expected: 'keep-signs TH-81' }, 'th')).toContain('ดูแลป้าย TH-81')
  expect(sentence('wrong-state', { what: 'scheduled issue 3', expected: 'approved', received: 'draft' }, 'th')).toContain('ฉบับที่ตั้งเวลาไว้ 3 ต้องอยู่ในสถานะ อนุมัติแล้ว แต่ขณะนี้เป็น ฉบับร่าง')
  expect(sentence('name-taken', { what: 'sign' }, 'th')).toContain(' sign ')
})

const Form = z.strictObject({
  title: z.string().min(1).max(5),
  entries: z.array(z.object({ dwellMs: z.int().positive() })).min(1).max(2),
  step: z.enum(['draft', 'approved']),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a Gregorian date such as 2026-11-23'),
  email: z.email()
})
const sound = { title: 'เตือน', entries: [{ dwellMs: 8000 }], step: 'draft', on: '2026-11-28', email: 'ict@example.go.th' }
test.each<[string, object, string, string]>([
  ['a text that is too long', { title: 'เตือนภัย' }, 'at most 5 characters for title', 'ชื่อ ไม่ถูกต้อง: ต้องเป็น ไม่เกิน 5 ตัวอักษร'],
  ['a text that is empty', { title: '' }, 'at least 1 character for title', 'ชื่อ ไม่ถูกต้อง: ต้องเป็น อย่างน้อย 1 ตัวอักษร'],
  ['a text that is a number', { title: 1 }, 'string for title', 'ชื่อ ไม่ถูกต้อง: ต้องเป็น ข้อความ'],
  ['an empty list', { entries: [] }, 'at least 1 item for entries', 'รายการสไลด์ ไม่ถูกต้อง: ต้องเป็น อย่างน้อย 1 รายการ'],
  ['a number within a list', { entries: [{ dwellMs: 0 }] }, 'more than 0 for entries.0.dwellMs', 'รายการสไลด์ › 1 › ระยะเวลาต่อภาพ ไม่ถูกต้อง: ต้องเป็น มากกว่า 0'],
  ['a part of a number', { entries: [{ dwellMs: 1.5 }] }, 'int for entries.0.dwellMs', 'ต้องเป็น จำนวนเต็ม'],
  ['none of the choices', { step: 'gone' }, 'one of "draft", "approved" for step', 'ต้องเป็น หนึ่งใน "draft", "approved" แต่ได้รับ "gone"'],
  ['no date', { on: 'วันนี้' }, 'a Gregorian date such as 2026-11-23 for on', 'วันที่ ไม่ถูกต้อง: ต้องเป็น วันที่แบบคริสต์ศักราช เช่น 2026-11-23'],
  ['no address', { email: 'ict' }, 'an e-mail address for email', 'อีเมล ไม่ถูกต้อง: ต้องเป็น ที่อยู่อีเมล'],
  ['a field nobody knows', { colour: 1 }, 'no field colour', 'ข้อมูลที่ส่งมา ไม่ถูกต้อง: ต้องเป็น ข้อมูลที่ไม่มีช่อง colour'],
  ['a field that is missing', { title: undefined }, 'string for title but received nothing', 'ต้องเป็น ข้อความ แต่ได้รับ ไม่มีค่า']
])('bad input is told in both languages: %s', (_, part, english, thai) => {
  const failure = (() => {
    try {
      return parse(Form, { ...sound, ...part })
    } catch (fault) {
      return fault
    }
  })()
  expect(failure).toBeInstanceOf(Failure)
  if (!(failure instanceof Failure)) return
  expect(sentence(failure.code, failure.detail, 'en')).toContain(english)
  expect(sentence(failure.code, failure.detail, 'th')).toContain(thai)
})
