/** What drivers cannot use, and what they must not see. */
import type { Finding } from './ports/painting.ts'

export const qrForDrivers: Finding = {
  level: 'warning',
  th: 'ป้ายนี้หันเข้าหาถนน ผู้ขับขี่สแกนคิวอาร์โค้ดไม่ได้ ควรใช้หมายเลขโทรศัพท์ตัวใหญ่แทน',
  en: 'This sign faces traffic: drivers cannot scan a QR code; show a large telephone number instead'
}

export const filmForDrivers: Finding = {
  level: 'warning',
  th: 'ป้ายนี้หันเข้าหาถนน วิดีโอจะไม่ถูกส่งไปแสดงเพราะดึงสายตาผู้ขับขี่ ควรใช้สไลด์ภาพนิ่งแทน',
  en: 'This sign faces traffic: the film is not sent to it, since it draws drivers’ eyes off the road; use a still slide instead'
}
