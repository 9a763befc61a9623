import { expect, test } from 'vitest'
import { failures, sentence, type FailureCode } from '../../server/domain/failure.ts'
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
