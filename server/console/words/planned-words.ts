import type { Pair } from './pair.ts'

export const plannedWords = {
  'planned.help': [
    'จำนวนครั้งที่ชุดคำสั่งป้ายกำหนด เทียบกับที่ป้ายแสดงจริง ส่วนต่างทุกครั้งต้องมีเหตุผล',
    'What the manifests asked for, beside what was shown; every difference must have its reason'
  ],
  'planned.by': ['จำแนกตาม', 'By'],
  'planned.due': ['ตามแผน', 'Due'],
  'planned.met': ['แสดงครบตามแผน', 'Met'],
  'planned.interrupted': ['ถูกขัดจังหวะ', 'Interrupted'],
  'planned.failed': ['แสดงไม่ได้', 'Failed'],
  'planned.late': ['ข้ามเพราะภาพก่อนค้าง', 'Left out'],
  'planned.quarantined': ['กักไว้', 'Quarantined'],
  'planned.lost': ['ข้อมูลสูญหาย', 'Lost'],
  'planned.dark': ['ป้ายดับหรือนอกเวลา', 'Dark or off'],
  'planned.unreported': ['ออฟไลน์ ยังไม่รายงาน', 'Not yet reported'],
  'planned.unexplained': ['อธิบายไม่ได้', 'Unexplained'],
  'planned.unplanned': ['เกินแผน', 'Beyond the plan'],
  'planned.chart': ['ตามแผนทั้งหมด {n} ครั้ง แบ่งตามผล', '{n} due, by what came of them'],
  'planned.reason': ['ผล', 'What came of them'],
  'planned.times': ['ครั้ง', 'Plays'],
  'planned.percent': ['ร้อยละ', 'Per cent'],
  'planned.whole': ['ส่วนต่างทุกครั้งมีเหตุผล', 'Every difference is explained'],
  'planned.wholeWhy': ['การแสดงผลที่อธิบายไม่ได้เป็น 0', 'Unexplained plays: 0'],
  'planned.broken': ['มีการแสดงผลที่อธิบายไม่ได้ {n} ครั้ง', '{n} plays are unexplained'],
  'planned.brokenWhy': ['ป้ายที่เกี่ยวข้อง เลือกป้ายเพื่อดูรายวันและรายชั่วโมง แล้วเปิดหลักฐานของชั่วโมงนั้น', 'On these signs; choose one to see its days and hours, then the evidence of the hour'],
  'planned.signTimes': ['{name}: {n} ครั้ง', '{name}: {n} plays'],
  'planned.none': ['ไม่มีแผนให้แสดงในช่วงนี้', 'Nothing was due in this range'],
  'planned.noneWhy': ['ป้ายยังไม่ได้รับชุดคำสั่งในช่วงนี้ ลองเลือกช่วงวันที่อื่น หรือเผยแพร่เพลย์ลิสต์ก่อน', 'No sign held a manifest then; try other days, or publish a playlist'],
  'planned.tooMuch': ['ช่วงวันที่ยาวเกินไปสำหรับจำนวนป้ายที่เลือก', 'Too many days for so many signs'],
  'planned.tooMuchWhy': [
    'การเทียบแผนต้องอ่านหลักฐานทุกชุด เลือกช่วงที่สั้นลง หรือเลือกภาค จังหวัด หรือป้ายก่อน',
    'The comparison reads every record; choose fewer days, or a region, a province or a sign first'
  ],
  'planned.lastWeek': ['ดู 7 วันสุดท้ายของช่วงนี้', 'Show the last 7 days of this range'],
  'planned.from': ['เทียบได้ตั้งแต่ {at} หลักฐานก่อนหน้านั้นครบกำหนดเก็บแล้ว', 'Compared from {at} on; evidence from before has been cleared'],
  'planned.table': ['ตารางตามแผนกับที่แสดงจริง', 'Planned against played, the numbers']
} as const satisfies Record<string, Pair>
