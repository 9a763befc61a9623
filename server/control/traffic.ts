/** What drivers cannot use. */
import type { Finding } from './ports.ts'

export const qrForDrivers: Finding = {
  level: 'warning',
  th: 'ป้ายนี้หันเข้าหาถนน ผู้ขับขี่สแกนคิวอาร์โค้ดไม่ได้ ควรใช้หมายเลขโทรศัพท์ตัวใหญ่แทน',
  en: 'This sign faces traffic: drivers cannot scan a QR code; show a large telephone number instead'
}
