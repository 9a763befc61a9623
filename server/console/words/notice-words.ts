import type { Pair } from './pair.ts'

export const noticeWords = {
  'notice.title': ['การแจ้งเตือนเรื่องแบบรายงาน', 'Notices of the reports'],
  'notice.open': ['เปิดแบบรายงาน', 'Open the report'],
  'notice.putAway': ['รับทราบ', 'Put away'],
  'notice.showAll': ['แสดงทั้งหมด', 'Show all'],
  'notice.showLess': ['แสดงน้อยลง', 'Show less'],
  'notice.all': ['แสดงทั้งหมด {n} เรื่อง', 'Show all {n}']
} as const satisfies Record<string, Pair>
