import type { FailureCode } from '../../domain/failure.ts'
import { FailureBody } from '../../protocol/failure-wire.ts'

/** What came back instead of an answer, in words for the person at the screen. */
export class Refused extends Error {
  readonly code: FailureCode | 'unreachable' | 'misread'
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

/** A refusal from a response body that is not ok. */
export function refusalOf(body: unknown): Refused {
  const parsed = FailureBody.safeParse(body)
  return parsed.success ? new Refused(parsed.data) : misread()
}

export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.code === 'not-signed-in'
