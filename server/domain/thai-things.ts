/** What refusals name, in Thai: things, states and permissions have English names inside. */
const names = new Map([
  ['planning rules', 'กติกาการจัดรายการ'],
  ['scheduled issue', 'ฉบับที่ตั้งเวลาไว้'],
  ['access log', 'บันทึกการเข้าใช้'],
  ['API key', 'กุญแจ API'],
  ['second factor', 'การยืนยันตัวตนสองขั้นตอน'],
  ['another sign', 'ป้ายอื่น'],
  ['coordinator', 'ผู้ประสานงาน'],
  ['directory', 'บัญชีของกระทรวง'],
  ['film', 'วิดีโอ'],
  ['issue', 'ฉบับที่'],
  ['lexicon', 'คลังคำ'],
  ['media', 'ไฟล์ภาพ'],
  ['notice', 'ข้อความแจ้ง'],
  ['person', 'ผู้ใช้'],
  ['picture', 'ภาพ'],
  ['playlist', 'เพลย์ลิสต์'],
  ['province', 'จังหวัด'],
  ['report', 'แบบรายงาน'],
  ['revision', 'ฉบับแก้ไขที่'],
  ['schedule', 'กำหนดการ'],
  ['session', 'การเข้าใช้งาน'],
  ['settings', 'การตั้งค่า'],
  ['sign', 'ป้าย'],
  ['slide', 'สไลด์'],
  ['takeover', 'ประกาศด่วน'],
  ['open', 'เปิดอยู่'],
  ['reported', 'รายงานแล้ว'],
  ['certified', 'รับรองแล้ว'],
  ['draft', 'ฉบับร่าง'],
  ['submitted', 'รออนุมัติ'],
  ['approved', 'อนุมัติแล้ว'],
  ['returned', 'ส่งกลับให้แก้'],
  ['retired', 'เลิกใช้แล้ว'],
  ['requested', 'รอยืนยัน'],
  ['refused', 'ไม่อนุมัติ'],
  ['running', 'กำลังแสดง'],
  ['ended', 'สิ้นสุดแล้ว'],
  ['over', 'สิ้นสุดแล้ว'],
  ['published', 'เผยแพร่แล้ว'],
  ['none', 'ยังไม่มี'],
  ['on', 'เปิดอยู่'],
  ['off', 'ปิดอยู่'],
  ['see-audit', 'ดูบันทึกการใช้งาน'],
  ['see', 'ดูข้อมูล'],
  ['write-slides', 'เขียนสไลด์'],
  ['approve-slides', 'อนุมัติสไลด์'],
  ['plan-playlists', 'จัดเพลย์ลิสต์'],
  ['publish', 'เผยแพร่'],
  ['confirm-takeovers', 'ยืนยันประกาศด่วน'],
  ['break-glass', 'ประกาศด่วนโดยลำพัง'],
  ['keep-signs', 'ดูแลป้าย'],
  ['keep-people', 'ดูแลผู้ใช้งาน'],
  ['certify-reports', 'รับรองรายงาน'],
  ['keep-coordinators', 'ดูแลผู้ประสานงาน'],
  ['keep-settings', 'แก้การตั้งค่า']
])

const things = new RegExp(`^(?:${[...names.keys()].join('|')})(?= |$)`)
const nameOf = (word: string): string => names.get(word) ?? word

/** `slide fake-shop revision 2`; what follows the thing’s name may be people’s own words and stays. */
export const thingInThai = (what: string): string => what.replace(things, nameOf).replace(/ revision (?=\d+$)/, ` ${nameOf('revision')} `)

/** `keep-signs TH-81`, `approved`: word by word. */
export const wordsInThai = (words: string): string => names.get(words) ?? words.split(' ').map(nameOf).join(' ')
