import type { AccessFact } from '../../server/domain/access.ts'
import type { Said } from './exported.ts'

/** Of each line of the access log. */
export const accessColumns: Record<keyof AccessFact | 'hash', Said> = {
  at: ['เมื่อใด (ISO 8601, UTC)', 'when (ISO 8601, UTC)'],
  event: ['เหตุการณ์', 'what happened'],
  address: ['ที่อยู่ IP', 'IP address'],
  port: ['พอร์ตต้นทาง', 'its port'],
  person: ['รหัสบุคคล', 'account'],
  username: ['ชื่อผู้ใช้', 'user name'],
  sign: ['รหัสป้าย', 'sign'],
  session: ['เครื่องหมายแยกการเข้าสู่ระบบ ใช้เข้าระบบไม่ได้', 'tells sessions apart and opens none'],
  method: ['วิธีเรียก', 'method'],
  route: ['เส้นทาง', 'route'],
  of: ['สิ่งที่อยู่ในเส้นทาง', 'what stood in the route’s places'],
  status: ['ผล', 'status'],
  bytes: ['ส่งกลับ (ไบต์)', 'bytes sent'],
  ms: ['ใช้เวลา (มิลลิวินาที)', 'how long it took, ms'],
  agent: ['โปรแกรมของผู้เรียก', 'the caller’s program'],
  file: ['ไฟล์ของบันทึกเอง', 'a file of the log'],
  previous: ['แฮชท้ายไฟล์ก่อนหน้า', 'last hash of the file before'],
  kept: ['ไฟล์ที่เก็บไว้', 'files kept'],
  count: ['จำนวน', 'how many'],
  hash: ['sha256 ของบรรทัดก่อนหน้าและบรรทัดนี้', 'sha256 over the line before and this one']
}
