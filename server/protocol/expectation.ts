/** What a schema wanted, in words for a sentence, from what zod found. */
import type { z } from 'zod'

export interface Expectation {
  en: string
  th: string
}

const same = (words: string): Expectation => ({ en: words, th: words })

const types = new Map([
  ['string', 'ข้อความ'],
  ['number', 'ตัวเลข'],
  ['int', 'จำนวนเต็ม'],
  ['boolean', 'true หรือ false'],
  ['array', 'รายการ'],
  ['object', 'กลุ่มของข้อมูล'],
  ['record', 'กลุ่มของข้อมูล'],
  ['null', 'ค่าว่าง']
])
/** What our own schemas say when they refuse. */
const ours = new Map([
  ['16–40 characters of 0–9 and a–z', 'อักษร 0–9 และ a–z รวม 16–40 ตัว'],
  ['3–40 letters a–z, digits, . _ -', 'อักษร a–z ตัวเลข . _ หรือ - รวม 3–40 ตัว'],
  ['a Gregorian date such as 2026-11-23', 'วันที่แบบคริสต์ศักราช เช่น 2026-11-23'],
  ['a Gregorian month such as 2026-11', 'เดือนแบบคริสต์ศักราช เช่น 2026-11'],
  ['a colour such as #0a1b2c', 'สี เช่น #0a1b2c'],
  ['a province code such as TH-81', 'รหัสจังหวัด เช่น TH-81'],
  ['a sha256 in hexadecimal', 'ค่า sha256 แบบเลขฐานสิบหก'],
  ['a time of day such as 06:30, at most 24:00', 'เวลาของวัน เช่น 06:30 ไม่เกิน 24:00'],
  ['a time such as 09:00', 'เวลา เช่น 09:00'],
  ['an address of this system without its host', 'ที่อยู่ในระบบนี้โดยไม่มีชื่อเครื่อง'],
  ['an address such as https://example.go.th/hook', 'ที่อยู่ เช่น https://example.go.th/hook'],
  ['an identifier of a–z, 0–9 and -', 'รหัสที่ใช้ a–z 0–9 และ -'],
  ['one reminder a day', 'วันละหนึ่งการเตือน'],
  ['the name of a file of the access log', 'ชื่อไฟล์ของบันทึกการเข้าใช้'],
  ['the name of a file of a backup', 'ชื่อไฟล์ของข้อมูลสำรอง']
])

/** Of sizes: what is counted. */
function counted(origin: string, amount: bigint | number): Expectation {
  if (origin === 'string') return { en: Number(amount) === 1 ? ' character' : ' characters', th: ' ตัวอักษร' }
  if (origin === 'array') return { en: Number(amount) === 1 ? ' item' : ' items', th: ' รายการ' }
  return same('')
}
function sized(origin: string, amount: bigint | number, en: string, th: string): Expectation {
  const of = counted(origin, amount)
  return { en: `${en} ${amount}${of.en}`, th: `${th} ${amount}${of.th}` }
}

const otherShape: Expectation = { en: 'another shape', th: 'ข้อมูลรูปแบบอื่น' }

export function expectationOf(issue: z.core.$ZodIssue | undefined): Expectation {
  if (issue === undefined) return otherShape
  if (!/^(Too|Invalid|Unrecognized) /.test(issue.message)) return { en: issue.message, th: ours.get(issue.message) ?? issue.message }
  switch (issue.code) {
    case 'too_big':
      return issue.exact ? sized(issue.origin, issue.maximum, 'exactly', 'พอดี') : issue.inclusive ? sized(issue.origin, issue.maximum, 'at most', 'ไม่เกิน') : sized(issue.origin, issue.maximum, 'less than', 'น้อยกว่า')
    case 'too_small':
      return issue.exact ? sized(issue.origin, issue.minimum, 'exactly', 'พอดี') : issue.inclusive ? sized(issue.origin, issue.minimum, 'at least', 'อย่างน้อย') : sized(issue.origin, issue.minimum, 'more than', 'มากกว่า')
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value)).join(', ')
      return issue.values.length === 1 ? same(values) : { en: `one of ${values}`, th: `หนึ่งใน ${values}` }
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ')
      return { en: `no field ${keys}`, th: `ข้อมูลที่ไม่มีช่อง ${keys}` }
    }
    case 'invalid_union':
      return otherShape
    case 'invalid_format':
      return issue.format === 'email' ? { en: 'an e-mail address', th: 'ที่อยู่อีเมล' } : same(issue.message)
    case 'invalid_type': {
      const [, type] = /^Invalid input: expected (.*?)(?:, received .*)?$/.exec(issue.message) ?? []
      return type === undefined ? same(issue.message) : { en: type, th: types.get(type) ?? type }
    }
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return same(issue.message)
  }
}
