/** Columns that mean the same wherever they stand. */
import type { Column } from '../exported.ts'

export const sign: Column = ['รหัสป้าย', 'the sign’s id']
export const slide: Column = ['รหัสสไลด์', 'the slide’s id']
export const revision: Column = ['เลขฉบับของสไลด์', 'number of the slide’s revision']
export const province: Column = ['รหัสจังหวัดตาม ISO 3166-2 เช่น TH-81', 'province by ISO 3166-2, such as TH-81']
export const month: Column = ['เดือน เช่น 2026-11 ตามเวลากรุงเทพฯ', 'month such as 2026-11, Bangkok time']
export const at: Column = ['เมื่อใด', 'when']
export const byId: Column = ['รหัสผู้ทำรายการ', 'id of who did it']
export const byName: Column = ['ชื่อผู้ทำรายการในขณะนั้น', 'name of who did it, as it was then']
export const manifest: Column = ['ฉบับของชุดคำสั่งป้าย (sha256)', 'version of the sign’s manifest (sha256)']
export const flag = (th: string, en: string): Column => [`${th} (1 ใช่, 0 ไม่ใช่)`, `${en} (1 yes, 0 no)`]
/** What was counted. */
export const counted = {
  completed: ['จำนวนครั้งที่แสดงครบ ซึ่งนับในรายงาน', 'plays completed: what the report counts'],
  interrupted: ['จำนวนครั้งที่ถูกตัดก่อนครบ', 'plays interrupted'],
  failed: ['จำนวนครั้งที่แสดงไม่ได้', 'plays that failed'],
  shown_ms: ['เวลาที่แสดงรวม (มิลลิวินาที)', 'time on glass, ms']
} as const satisfies Record<string, Column>
