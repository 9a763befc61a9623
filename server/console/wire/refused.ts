import type { FailureCode } from '../../domain/failure.ts'
import { FailureBody } from '../../protocol/failure-wire.ts'

/** What came back instead of an answer, in words for the person at the screen. */
export class Refused extends Error {
  readonly code: FailureCode | 'unreachable' | 'misread' | 'no-answer'
  readonly th: string
  readonly en: string
  constructor(body: { code: Refused['code']; th: string; en: string }) {
    super(body.en)
    this.name = 'Refused'
    this.code = body.code
    this.th = body.th
    this.en = body.en
  }
}

export const unreachable = (): Refused =>
  new Refused({
    code: 'unreachable',
    th: 'ติดต่อเซิร์ฟเวอร์ไม่ได้ กรุณาตรวจการเชื่อมต่อเครือข่ายแล้วลองใหม่',
    en: 'The server cannot be reached; check the network and try again'
  })

export const misread = (): Refused =>
  new Refused({
    code: 'misread',
    th: 'คำตอบจากเซิร์ฟเวอร์ไม่ตรงกับหน้าเว็บรุ่นนี้ กรุณาโหลดหน้าใหม่ (F5)',
    en: 'The server’s answer does not fit this version of the page; reload it (F5)'
  })

/** Nothing came in time, or what stands before the server answered for it. */
export const noAnswer = (): Refused =>
  new Refused({
    code: 'no-answer',
    th: 'เซิร์ฟเวอร์ยังไม่ตอบ อาจกำลังเริ่มทำงานหรือมีงานมาก กรุณารอสักครู่แล้วลองใหม่ หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบ',
    en: 'The server does not answer; it may be starting or busy. Try again in a moment, and if it stays, tell an administrator'
  })

/** A refusal from the body of an answer that is not ok. */
export function refusalOf(status: number, body: unknown): Refused {
  const parsed = FailureBody.safeParse(body)
  if (parsed.success) return new Refused(parsed.data)
  return status >= 500 ? noAnswer() : misread()
}

const passing: readonly Refused['code'][] = ['unreachable', 'misread', 'no-answer', 'unexpected', 'not-ready', 'too-many', 'disk-full']
/** It may go well another time; a refusal stays. */
export const isTrouble = (error: unknown): boolean => !(error instanceof Refused) || passing.includes(error.code)

export const isMissing = (error: unknown): boolean => error instanceof Refused && error.code === 'not-found'
export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.code === 'not-signed-in'
