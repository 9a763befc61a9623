import type { Pair } from './pair.ts'

export const reportWords = {
  'report.title': ['แบบรายงาน', 'Reports'],
  'report.choose': ['เลือกจังหวัดและเดือนเพื่อดูแบบรายงาน', 'Choose a province and a month'],
  'report.chooseWhy': ['แบบรายงานประจำเดือนสร้างจากการแสดงผลที่ป้ายยืนยันแล้ว', 'The monthly form is made from plays the signs have confirmed'],
  'report.digits': ['เลข', 'Digits'],
  'report.thaiDigits': ['เลขไทย', 'Thai'],
  'report.arabicDigits': ['เลขอารบิก', 'Arabic'],
  'report.csv': ['ดาวน์โหลด CSV', 'Download CSV'],
  'report.asOf': ['ข้อมูล ณ {at}', 'Figures as of {at}'],
  'report.empty': ['ไม่มีการแสดงผลที่แสดงครบในเดือนนี้', 'No completed plays in this month'],
  'report.rowsOf': ['{rows} เนื้อหา รวม {total} ครั้ง', '{rows} lines, {total} plays in all']
} as const satisfies Record<string, Pair>
