/** Records as a table, for a file: a row for each of their tallies. */
import { dateOf } from '../domain/time.ts'
import type { Page } from './ports/evidence.ts'
import type { PrintedTable } from './ports/printing.ts'
import type { EvidenceView } from './records-desk.ts'

const heads = ['จังหวัด', 'ป้าย', 'รอบบันทึก', 'ชุดที่', 'การเปิดเครื่อง', 'เริ่มแสดง', 'นาน (วินาที)', 'สไลด์', 'ผลการแสดง', 'เหตุผลของผล', 'ครั้ง', 'แสดงรวม (วินาที)', 'ผลการนับ', 'เหตุผลที่ไม่นับ', 'ได้รับเมื่อ', 'ชุดคำสั่งป้าย', 'ค่าตรวจสอบ (SHA-256)']

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok', timeStyle: 'medium' })
/** `2026-11-23 12:00:05`, wall time in Bangkok. */
const moment = (ms: number): string => `${dateOf(ms)} ${clock.format(ms)}`
const seconds = (ms: number): number => Math.round(ms / 100) / 10

/** `pageAfter` gives the next rows, which are asked for as the file is written; the first before that, so that a refusal is one. */
export async function recordsTable(title: string, pageAfter: (after: string | undefined) => Promise<Page<EvidenceView>>): Promise<PrintedTable> {
  const first = await pageAfter(undefined)
  async function* rows(): AsyncGenerator<(string | number | null)[]> {
    for (let page: Page<EvidenceView> | undefined = first; page !== undefined; page = page.next === null ? undefined : await pageAfter(page.next))
      for (const { province, sign, epoch, seq, boot, startedAt, lastedMs, tallies, verdict, reason, arrivedAt, manifest, digest } of page.rows)
        for (const { slide, outcome, reason: why, plays, shownMs } of tallies)
          yield [province, sign, epoch, seq, boot, moment(startedAt), seconds(lastedMs), slide, outcome, why, plays, seconds(shownMs), verdict, reason, moment(arrivedAt), manifest, digest]
  }
  return { title, heads, rows: rows() }
}
