import type { Pair } from './pair.ts'

export const nationalWords = {
  'national.title': ['สรุปทั้งประเทศ', 'The nation’s reports'],
  'national.fileDigits': ['ตัวเลขในไฟล์', 'Digits in files'],
  'national.format.xlsx': ['Excel แยกแผ่นงานรายภาค', 'Excel, a sheet a region'],
  'national.format.pdf': ['สรุปหนึ่งหน้าสำหรับผู้บริหาร', 'one page for executives'],
  'national.due': ['กำหนดส่ง{day}', 'due {day}'],
  'national.asOf': ['ข้อมูล ณ {at}', 'figures as of {at}'],
  'national.signs': ['ป้ายที่ส่งข้อมูลครบ {complete}/{of}', '{complete} of {of} signs complete'],
  'national.standings': ['สถานะการรายงานของจังหวัด', 'How the provinces stand'],
  'national.ofAll': ['จาก {n} จังหวัด', 'of {n} provinces'],
  'national.map': ['แผนที่สถานะการรายงาน', 'Map of reports'],
  'national.mapHelp': ['เลือกจังหวัดเพื่อเปิดแบบรายงาน ใช้ปุ่มลูกศรเลื่อนระหว่างจังหวัดได้', 'Choose a province to open its report; arrow keys move between them'],
  'national.provinces': ['รายจังหวัด', 'By province'],
  'national.shown': ['แสดง {n} จาก {of} จังหวัด', '{n} of {of} shown'],
  'national.none': ['ไม่มีจังหวัดที่ตรงกับตัวกรอง', 'No province fits the filters'],
  'national.reportedAt': ['รายงานเมื่อ', 'Reported'],
  'national.certifiedAt': ['รับรองเมื่อ', 'Certified'],
  'national.complete': ['ป้ายส่งครบ', 'Signs complete'],
  'national.sum': ['รวม {n} จังหวัด', 'Total of {n} provinces'],
  'national.messages': ['รายเนื้อหา', 'By message'],
  'national.messageCount': ['{n} เนื้อหา', '{n} messages']
} as const satisfies Record<string, Pair>
