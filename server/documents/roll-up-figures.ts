/** What the national roll-up says of its provinces, and how. */
import type { Region } from '../domain/province.ts'
import type { RollUpProvince } from '../domain/report-sheet.ts'

export const rollUpTitle = 'สรุปการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ ทั่วประเทศ'
/** The ICT centre, for which it is made. */
export const rollUpUnit = 'ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร สำนักงานปลัดกระทรวงมหาดไทย'

export const regionNames: Record<Region, string> = {
  north: 'ภาคเหนือ',
  northeast: 'ภาคตะวันออกเฉียงเหนือ',
  central: 'ภาคกลาง',
  east: 'ภาคตะวันออก',
  west: 'ภาคตะวันตก',
  south: 'ภาคใต้'
}

/** Where a province's report stands: one of four, which add up to all. */
export const standings = ['certified', 'reported', 'waiting', 'overdue'] as const
export type Standing = (typeof standings)[number]
export const standingNames: Record<Standing, string> = {
  certified: 'รับรองแล้ว',
  reported: 'รายงานแล้ว รอรับรอง',
  waiting: 'ยังไม่รายงาน',
  overdue: 'เกินกำหนด ยังไม่รายงาน'
}
export const standingOf = ({ state, late }: RollUpProvince): Standing => (state === 'open' ? (late ? 'overdue' : 'waiting') : state)

export interface Progress {
  of: number
  /** How many stand so. */
  standing: Record<Standing, number>
  /** Not reported in time: overdue, or reported after the day. */
  late: number
  signs: { complete: number; of: number }
}

export function progressOf(provinces: readonly RollUpProvince[]): Progress {
  const progress: Progress = {
    of: provinces.length,
    standing: { certified: 0, reported: 0, waiting: 0, overdue: 0 },
    late: 0,
    signs: { complete: 0, of: 0 }
  }
  for (const province of provinces) {
    progress.standing[standingOf(province)] += 1
    if (province.late) progress.late += 1
    progress.signs.complete += province.signs.complete
    progress.signs.of += province.signs.of
  }
  return progress
}
