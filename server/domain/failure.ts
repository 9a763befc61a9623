import { fieldInThai } from './thai-fields.ts'
import { thingInThai, wordsInThai } from './thai-things.ts'

/** The one registry of refusals: what a person reads when something cannot be done, in Thai and English. */
export const failures = {
  'bad-input': {
    status: 400,
    th: '{what} ไม่ถูกต้อง: ต้องเป็น {expected} แต่ได้รับ {received}',
    en: 'Expected {expected} for {what} but received {received}'
  },
  'not-signed-in': { status: 401, th: 'กรุณาเข้าสู่ระบบก่อน', en: 'Please sign in first' },
  'wrong-password': { status: 401, th: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง', en: 'The user name or the password is wrong' },
  'weak-password': {
    status: 400,
    th: 'รหัสผ่านต้องยาวอย่างน้อย {expected} ตัวอักษร แต่ที่ใส่มายาว {received}',
    en: 'Expected a password of at least {expected} characters but received {received}'
  },
  'guessable-password': {
    status: 400,
    th: 'รหัสผ่านนี้เดาได้ง่ายหรือเคยรั่วไหลมาแล้ว กรุณาตั้งใหม่ เช่น ใช้คำหลายคำที่ไม่เกี่ยวข้องกัน',
    en: 'This password is easy to guess or has leaked before; choose another, such as several unrelated words'
  },
  'wrong-code': {
    status: 401,
    th: 'รหัสยืนยันไม่ถูกต้องหรือถูกใช้ไปแล้ว กรุณาใช้รหัสล่าสุดจากแอป',
    en: 'The code is wrong or was used already; take the newest one from the app'
  },
  'locked': {
    status: 429,
    th: 'ลองผิดหลายครั้งเกินไป เข้าสู่ระบบได้อีกครั้ง {expected} หรือขอให้ผู้ดูแลระบบปลดล็อก',
    en: 'Too many wrong tries; sign in again {expected}, or ask an administrator to unlock the account'
  },
  'second-factor-needed': {
    status: 403,
    th: 'บัญชีนี้ต้องตั้งค่าการยืนยันตัวตนสองขั้นตอนก่อน จึงจะใช้งานต่อได้',
    en: 'This account has to set up its second factor before it can do anything else'
  },
  'not-in-directory': {
    status: 403,
    th: 'ไม่มีบัญชีของระบบนี้ที่ผูกกับผู้ใช้ {received} กรุณาติดต่อผู้ดูแลระบบ',
    en: 'No account here belongs to {received}; ask an administrator'
  },
  'directory-refused': {
    status: 403,
    th: 'เข้าสู่ระบบด้วยบัญชีของกระทรวงไม่สำเร็จ กรุณาลองใหม่ หรือเข้าสู่ระบบด้วยรหัสผ่าน',
    en: 'The ministry’s directory did not let you in; try again, or sign in with your password'
  },
  'last-administrator': {
    status: 409,
    th: 'ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคนเสมอ',
    en: 'There must always be at least one active administrator'
  },
  'name-taken': { status: 409, th: 'มีผู้ใช้ชื่อ {what} อยู่แล้ว', en: 'The user name {what} is taken' },
  'not-allowed': {
    status: 403,
    th: 'บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้ (ต้องมีสิทธิ์ {expected})',
    en: 'This account may not do this (it needs {expected})'
  },
  'own-work': {
    status: 403,
    th: 'ผู้จัดทำอนุมัติงานของตนเองไม่ได้ ต้องให้ผู้อื่นอนุมัติ',
    en: 'Nobody approves their own slide; another person has to'
  },
  'own-report': {
    status: 403,
    th: 'ผู้รายงานรับรองรายงานของตนเองไม่ได้ ต้องให้ผู้อื่นรับรอง',
    en: 'Nobody certifies the report they signed themselves; another person has to'
  },
  'too-early': { status: 409, th: '{what} ทำได้ตั้งแต่ {expected}', en: '{what} can be done from {expected} on' },
  'wrong-origin': {
    status: 403,
    th: 'คำขอต้องมาจากหน้าเว็บของระบบนี้',
    en: 'The request must come from this system’s own pages'
  },
  'not-found': { status: 404, th: 'ไม่พบ {what}', en: 'There is no {what}' },
  'wrong-state': {
    status: 409,
    th: '{what} ต้องอยู่ในสถานะ {expected} แต่ขณะนี้เป็น {received}',
    en: 'Expected {what} to be {expected} but it is {received}'
  },
  'stale': {
    status: 409,
    th: '{what} ถูกแก้ไขโดยผู้อื่นแล้ว กรุณาเปิดใหม่แล้วลองอีกครั้ง',
    en: '{what} was changed by somebody else; reload and try again'
  },
  'in-use': { status: 409, th: '{what} กำลังถูกใช้งานใน {received}', en: '{what} is in use by {received}' },
  'cannot-publish': {
    status: 409,
    th: 'ยังเผยแพร่ไม่ได้: {what}',
    en: 'This cannot be published yet: {what}'
  },
  'link-spent': {
    status: 410,
    th: 'ลิงก์นี้ถูกใช้ไปแล้วหรือหมดอายุ ขอลิงก์ใหม่จากผู้ดูแลระบบ',
    en: 'This link was used already or has expired; ask an administrator for a new one'
  },
  'code-unknown': {
    status: 404,
    th: 'ไม่พบรหัสจับคู่ {received} หรือรหัสหมดอายุแล้ว ดูรหัสล่าสุดบนหน้าจอป้าย',
    en: 'The pairing code {received} is unknown or has expired; read the newest one on the sign'
  },
  'too-large': {
    status: 413,
    th: 'ไฟล์ใหญ่เกินไป: รับได้ไม่เกิน {expected} แต่ไฟล์นี้ {received} กรุณาย่อภาพแล้วส่งใหม่',
    en: 'The file is too large: at most {expected}, this one has {received}; make it smaller and send it again'
  },
  'not-a-picture': {
    status: 415,
    th: 'ไฟล์นี้ไม่ใช่ภาพที่รองรับ: รับเฉพาะ JPEG, PNG และ WebP แต่ได้รับ {received} กรุณาเลือกไฟล์ภาพ',
    en: 'This is not a picture we accept: JPEG, PNG or WebP expected, received {received}; choose a picture'
  },
  'export-as-jpeg': {
    status: 415,
    th: 'ภาพแบบ {received} ยังใช้ไม่ได้ กรุณาเปิดภาพแล้วบันทึกหรือส่งออกเป็น JPEG จากนั้นอัปโหลดใหม่',
    en: 'A picture of the kind {received} cannot be used; open it, export it as JPEG and upload that'
  },
  'broken-picture': {
    status: 422,
    th: 'ภาพนี้เสียหรือส่งมาไม่ครบ กรุณาส่งออกภาพใหม่แล้วอัปโหลดอีกครั้ง',
    en: 'The picture is damaged or cut off; export it again and upload the new file'
  },
  'too-slow-picture': {
    status: 422,
    th: 'ภาพนี้ใช้ทรัพยากรมากผิดปกติจึงถูกปฏิเสธ กรุณาส่งออกเป็น JPEG แล้วลองใหม่',
    en: 'This picture takes far too much work and was refused; export it as JPEG and try again'
  },
  'not-a-film': {
    status: 415,
    th: 'ไฟล์นี้ไม่ใช่วิดีโอที่ป้ายเล่นได้: รับเฉพาะ MP4 (H.264) และ WebM (VP9) แต่ได้รับ {received} กรุณาส่งออกเป็น MP4 แบบ H.264 แล้วส่งใหม่',
    en: 'Signs cannot play this as a film: MP4 (H.264) or WebM (VP9) expected, received {received}; export it as MP4 with H.264 and send it again'
  },
  'broken-film': {
    status: 422,
    th: 'วิดีโอนี้เสียหรือส่งมาไม่ครบ กรุณาส่งออกเป็น MP4 แบบ H.264 ใหม่แล้วอัปโหลดอีกครั้ง',
    en: 'The film is damaged or cut off; export it again as MP4 with H.264 and upload the new file'
  },
  'film-length': {
    status: 422,
    th: 'วิดีโอต้องยาว {expected} วินาที แต่วิดีโอนี้ยาว {received} วินาที กรุณาตัดต่อให้พอดีแล้วส่งใหม่',
    en: 'A film lasts {expected} seconds, this one {received}; cut it to fit and send it again'
  },
  'film-too-large': {
    status: 413,
    th: 'วิดีโอใหญ่เกินไป: รับได้ไม่เกิน {expected} แต่วิดีโอนี้ {received} กรุณาส่งออกเป็น MP4 แบบ H.264 ให้เล็กลงแล้วส่งใหม่',
    en: 'The film is too large: at most {expected}, this one has {received}; export it smaller as MP4 with H.264 and send it again'
  },
  'too-slow-film': {
    status: 422,
    th: 'วิดีโอนี้ใช้ทรัพยากรมากผิดปกติจึงถูกปฏิเสธ กรุณาส่งออกเป็น MP4 แบบ H.264 แล้วลองใหม่',
    en: 'This film takes far too much work and was refused; export it as MP4 with H.264 and try again'
  },
  'odd-shape': {
    status: 422,
    th: 'ขนาดภาพไม่เหมาะสม: ต้องเป็น {expected} แต่ได้รับ {received} กรุณาครอบตัดหรือเลือกภาพอื่น',
    en: 'The picture’s shape cannot be used: expected {expected} but received {received}; crop it or choose another'
  },
  'too-many': {
    status: 429,
    th: 'ลองบ่อยเกินไป กรุณารอ {expected} แล้วลองใหม่',
    en: 'Too many tries; wait {expected} and try again'
  },
  'disk-full': {
    status: 507,
    th: 'พื้นที่จัดเก็บของเครื่องแม่ข่ายเต็ม จึงบันทึกไม่ได้ ข้อมูลเดิมยังอยู่ครบและป้ายยังแสดงผลตามปกติ กรุณาแจ้งผู้ดูแลระบบ',
    en: 'The server’s disk is full, so nothing can be saved; what is there is safe and the signs go on. Tell whoever keeps the server'
  },
  'not-ready': {
    status: 503,
    th: 'ระบบยังไม่พร้อม กรุณาลองใหม่ในอีกสักครู่',
    en: 'The system is not ready; try again in a moment'
  },
  'unexpected': {
    status: 500,
    th: 'เกิดข้อผิดพลาดภายในระบบ กรุณาลองใหม่อีกครั้ง หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบ รายละเอียดอยู่ในบันทึกของเครื่องแม่ข่าย',
    en: 'Something went wrong inside; try again, and if it stays, tell an administrator: the details are in the server’s log'
  }
} as const

export type FailureCode = keyof typeof failures

/** What fills a sentence's places. */
export interface FailureDetail {
  what?: string
  expected?: string
  /** `expected` in Thai, where it has no name of ours inside. */
  thai?: string
  received?: string
}

/** A refusal a person can act on. Anything else thrown is a fault and is made anonymous at the edge. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: FailureDetail
  constructor(code: FailureCode, detail: FailureDetail = {}) {
    super(sentence(code, detail, 'en'))
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }
}

/** Those whose details are names of ours, never people's words alone. */
const ofThings: readonly FailureCode[] = ['not-found', 'not-allowed', 'wrong-state', 'stale', 'in-use']

const nothingInThai = new Map([
  ['nothing', 'ไม่มีค่า'],
  ['something else', 'อย่างอื่น']
])
/** Of bad input, the field; of the rest, the thing. */
const whatInThai = (code: FailureCode, what: string): string => (code === 'bad-input' ? fieldInThai(what) : ofThings.includes(code) ? thingInThai(what) : what)

function detailInThai(code: FailureCode, { what, expected, thai, received }: FailureDetail): FailureDetail {
  const said = (words: string): string => (ofThings.includes(code) ? wordsInThai(words) : words)
  return {
    ...(what !== undefined && { what: whatInThai(code, what) }),
    ...(expected !== undefined && { expected: thai ?? said(expected) }),
    ...(received !== undefined && { received: nothingInThai.get(received) ?? said(received) })
  }
}

export function sentence(code: FailureCode, detail: FailureDetail, language: 'th' | 'en'): string {
  const said = language === 'th' ? detailInThai(code, detail) : detail
  return failures[code][language].replace(/\{(what|expected|received)\}/g, (_, place: 'what' | 'expected' | 'received') => said[place] ?? '–')
}
