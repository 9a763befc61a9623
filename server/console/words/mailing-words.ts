import type { Pair } from './pair.ts'

export const mailingWords = {
  'mailing.open': ['ส่งทางอีเมล', 'By e-mail'],
  'mailing.title': ['ส่งสถิติทางอีเมลตามกำหนด', 'Statistics by e-mail, on schedule'],
  'mailing.help': [
    'ระบบส่งไฟล์ของสัปดาห์ (จันทร์–อาทิตย์) หรือเดือนที่เพิ่งสิ้นสุด หลังสิ้นช่วง 1 ชั่วโมง',
    'The file of the week (Monday to Sunday) or month goes out an hour after its end'
  ],
  'mailing.off': ['ระบบยังไม่ได้ตั้งค่าการส่งอีเมล (SMTP) กำหนดการจะเริ่มส่งเมื่อผู้ดูแลเครื่องตั้งค่าแล้ว', 'Letters cannot be sent yet: SMTP is not configured on the server'],
  'mailing.name': ['ชื่อเรื่องของอีเมล', 'Subject'],
  'mailing.nameBad': ['กรุณากรอกชื่อเรื่อง', 'Please give a subject'],
  'mailing.every': ['ส่งทุก', 'Every'],
  'mailing.week': ['สัปดาห์', 'Week'],
  'mailing.month': ['เดือน', 'Month'],
  'mailing.by': ['จำแนกตาม', 'By'],
  'mailing.format': ['รูปแบบไฟล์', 'File'],
  'mailing.to': ['อีเมลผู้รับ', 'To'],
  'mailing.toHelp': ['พิมพ์อีเมลแล้วกด Enter ใส่ได้หลายคน', 'Type an address and press Enter; several are fine'],
  'mailing.toBad': ['กรุณากรอกอีเมลให้ถูกต้องอย่างน้อยหนึ่งคน', 'Give at least one address, each of them right'],
  'mailing.add': ['เพิ่มกำหนดการ', 'Add'],
  'mailing.added': ['เพิ่มกำหนดการส่งแล้ว', 'The schedule was added'],
  'mailing.none': ['ยังไม่มีกำหนดการส่ง', 'Nothing is sent on schedule yet'],
  'mailing.list': ['กำหนดการที่มีอยู่', 'Schedules'],
  'mailing.enabled': ['ส่ง «{name}» อยู่', 'Send “{name}”'],
  'mailing.remove': ['ลบ «{name}»', 'Remove “{name}”'],
  'mailing.what': ['ทุก{every} จำแนกตาม{by} {place} ({format})', 'Every {every}, by {by}, {place} ({format})']
} as const satisfies Record<string, Pair>
