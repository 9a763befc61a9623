/** What is said of alerts, in Thai and English. Moments are Bangkok’s. */
import type { Sign } from '../domain/sign.ts'
import { dateInThai } from '../domain/thai.ts'
import { dateOf, zone } from '../domain/time.ts'

interface Pair {
  th: string
  en: string
}

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const momentOf = (ms: number): Pair => ({ th: `${dateInThai(ms)} เวลา ${clockTime.format(ms)} น.`, en: `${dateOf(ms)} ${clockTime.format(ms)}` })

const ofSign = ({ name, province }: Sign): Pair => ({ th: `ป้าย “${name}” (${province})`, en: `The sign “${name}” (${province})` })
const signSaid = (sign: Sign, since: number, [th, en]: readonly [string, string]): Pair => {
  const [what, when] = [ofSign(sign), momentOf(since)]
  return { th: `${what.th} ${th}${when.th}`, en: `${what.en} ${en} ${when.en}` }
}

export const alertWords = {
  dark: (sign: Sign, since: number): Pair => signSaid(sign, since, ['ดับตั้งแต่ ', 'has been dark since']),
  lit: (sign: Sign, since: number): Pair => signSaid(sign, since, ['กลับมาติดตั้งแต่ ', 'has been lit again since']),
  wrongClock: (sign: Sign, since: number): Pair => signSaid(sign, since, ['นาฬิกาไม่ตรงตั้งแต่ ', 'has had a wrong clock since']),
  rightClock: (sign: Sign, since: number): Pair => signSaid(sign, since, ['นาฬิกาตรงแล้วตั้งแต่ ', 'has had a right clock again since']),
  serverClock: (detail: string): Pair => ({ th: `นาฬิกาของเครื่องแม่ข่ายถูกเปลี่ยน (${detail})`, en: `The server’s clock was changed (${detail})` }),
  diskLow: (detail: string): Pair => ({ th: `พื้นที่จัดเก็บของเครื่องแม่ข่ายใกล้เต็ม (${detail})`, en: `The server’s disk is nearly full (${detail})` }),
  diskEnough: (): Pair => ({ th: 'พื้นที่จัดเก็บของเครื่องแม่ข่ายเพียงพอแล้ว', en: 'The server’s disk has room again' }),
  backupFailed: (detail: string): Pair => ({ th: `การสำรองข้อมูลมีปัญหา (${detail})`, en: `Something is wrong with the backups (${detail})` }),
  backupMade: (): Pair => ({ th: 'การสำรองข้อมูลกลับมาปกติ', en: 'Backups are well again' })
}

/** One letter for all that is told at once. */
export function alertLetter(said: readonly Pair[], link: string): { subject: string; text: string } {
  const [first, ...others] = said
  const subject = `แจ้งเตือน: ${first?.th ?? ''}${others.length === 0 ? '' : ` และอีก ${String(others.length)} เรื่อง`}`
  const text = said.map(({ th, en }) => `- ${th}\n  ${en}`).join('\n')
  return { subject, text: `${text}\n\n${link}\n\nข้อความนี้ส่งโดยอัตโนมัติจากระบบป้ายเตือน กรุณาอย่าตอบกลับ\n` }
}
