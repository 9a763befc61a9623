import type { Pair } from './pair.ts'

export const troubleWords = {
  'trouble.catalogue-restored': ['ข้อมูลสไลด์และเพลย์ลิสต์เสียหาย ระบบใช้ฉบับสมบูรณ์ล่าสุดแทน', 'The slides and playlists were damaged; the newest whole copy is in use'],
  'troubleWhy.catalogue-restored': [
    'ตั้งแต่ {at} การแก้ไขล่าสุดก่อนหน้านั้นอาจหายไป โปรดตรวจสไลด์ เพลย์ลิสต์ และการตั้งค่า แล้วเทียบกับบันทึกการใช้งาน ไฟล์ที่เสียหายถูกเก็บไว้ให้ผู้ดูแลเครื่อง',
    'Since {at}. The last changes before that may be missing: look through slides, playlists and settings, and compare with the audit log. The damaged file is kept for whoever keeps the machine'
  ],
  'trouble.disk-low': ['พื้นที่จัดเก็บของเครื่องแม่ข่ายใกล้เต็ม', 'The server’s disk is nearly full'],
  'troubleWhy.disk-low': ['เมื่อเต็มแล้วจะบันทึกงานใหม่ไม่ได้ ป้ายยังแสดงผลตามเดิม ({detail})', 'Once it is full nothing new can be saved; signs go on as they are ({detail})'],
  'trouble.backup': ['การสำรองข้อมูลมีปัญหา', 'Something is wrong with the backups'],
  'troubleWhy.backup': ['แจ้งผู้ดูแลเครื่องแม่ข่าย ({detail})', 'Tell whoever keeps the server ({detail})'],
  'trouble.clock-changed': ['นาฬิกาของเครื่องแม่ข่ายถูกเปลี่ยน', 'The server’s clock was changed'],
  'troubleWhy.clock-changed': [
    'เมื่อ {at} ({detail}) ตรวจว่าเวลาถูกต้องและเชื่อมกับเครื่องแม่ข่ายเวลา การนับยังเรียงตามเวลาที่ป้ายวัดได้',
    'On {at} ({detail}). See that it is right now and follows a time server; plays are still placed by the time signs have measured'
  ],
  'trouble.seen': ['รับทราบ ตรวจแล้ว', 'Looked through']
} as const satisfies Record<string, Pair>
