/** What is said of a province's month, in Thai and English. */
import type { MonthRevision, Objection } from '../domain/month-close.ts'
import type { Notice } from '../domain/notice.ts'
import type { Deadline } from '../domain/deadlines.ts'
import { dateInThai, monthInThai } from '../domain/thai.ts'
import type { Tiding } from './notices.ts'

/** Whose month; `edition` counts its changes, so that each change is told once. */
interface Of extends Pick<MonthRevision, 'province' | 'month' | 'revision'> {
  provinceName: string
  edition: number
}

const about = ({ provinceName, month, revision }: Omit<Of, 'edition'>) => {
  const restated = { th: revision === 0 ? '' : ` ฉบับแก้ไขครั้งที่ ${String(revision)}`, en: revision === 0 ? '' : `, revision ${String(revision)}` }
  return {
    th: `แบบรายงานจังหวัด${provinceName} ประจำเดือน${monthInThai(month)}${restated.th}`,
    en: `The report of ${provinceName} for ${month}${restated.en}`
  }
}
const tiding = (of: Of, kind: Notice['kind'], th: string, en: string): Tiding => {
  const { province, month, revision, edition } = of
  const { th: whatTh, en: whatEn } = about(of)
  return { key: `${kind} ${province} ${month} ${String(edition)}`, kind, province, month, revision, th: `${whatTh} ${th}`, en: `${whatEn} ${en}` }
}

export const tidings = {
  reported: (of: Of, name: string): Tiding => ({
    ...tiding(of, 'reported', `ลงชื่อผู้รายงานแล้ว โดย${name} รอผู้รับรองรายงาน`, `was signed by ${name} and waits to be certified`),
    event: 'report.reported'
  }),
  certified: (of: Of, name: string): Tiding => ({
    ...tiding(of, 'certified', `ผ่านการรับรองแล้ว โดย${name}`, `was certified by ${name}`),
    event: 'report.certified'
  }),
  givenBack: (of: Of, { by, reason }: Objection): Tiding =>
    tiding(of, 'given-back', `ถูกส่งกลับให้แก้ไข โดย${by.name}: ${reason}`, `was given back by ${by.name}: ${reason}`),
  restated: (of: Of, { by, reason }: Objection): Tiding => ({
    ...tiding(of, 'restated', `เปิดแก้ไขโดย${by.name}: ${reason}`, `was opened by ${by.name}: ${reason}`),
    event: 'report.restated'
  })
}

/** Tells that a month's figures are there. */
export function readyTiding(province: string, provinceName: string, month: string): Tiding {
  const { th, en } = about({ province, provinceName, month, revision: 0 })
  return {
    key: `ready ${province} ${month}`,
    kind: 'ready',
    province,
    month,
    revision: 0,
    event: 'report.ready',
    th: `${th} พร้อมให้ตรวจและลงชื่อแล้ว`,
    en: `${en} is ready to be checked and signed`
  }
}

/** Reminds of the signature that is missing, by letter too. */
export function reminderTiding(of: Omit<Of, 'edition'>, waitsFor: 'report' | 'certify', { key, deadline, now, link }: { key: string; deadline: Deadline; now: number; link: string }): Tiding {
  const { province, month, revision } = of
  const { th, en } = about(of)
  const late = now > deadline.dueAt
  const signature = { report: ['ผู้รายงาน', 'reporter'], certify: ['ผู้รับรองรายงาน', 'certifier'] }[waitsFor]
  const warned = deadline.warnings.map((warning) => warning.th).join(' ')
  const due = `${late ? 'เลยกำหนดส่งกระทรวงมหาดไทย' : 'กำหนดส่งกระทรวงมหาดไทยภายใน'}วันที่ ${dateInThai(deadline.dueAt)}${warned === '' ? '' : ` (ตรงกับ${warned} ไม่เลื่อนกำหนด)`}`
  const sentence = `${th} ยังไม่ได้ลงชื่อ${signature[0] ?? ''} ${due}`
  return {
    key: `remind ${key} ${province} ${month}`,
    kind: waitsFor === 'report' ? 'remind-report' : 'remind-certify',
    province,
    month,
    revision,
    event: 'report.reminder',
    th: sentence,
    en: `${en} lacks the ${signature[1] ?? ''}’s signature; ${late ? 'it was due' : 'it is due'} by ${deadline.date}`,
    letter: {
      subject: `แจ้งเตือน: ${th}`,
      text: `${sentence}\n\nเปิดแบบรายงาน: ${link}\n\nข้อความนี้ส่งโดยอัตโนมัติจากระบบป้ายเตือน กรุณาอย่าตอบกลับ\n`
    }
  }
}
