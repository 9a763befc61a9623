import type { Pair } from './pair.ts'

export const aboutWords = {
  'nav.manual': ['คู่มือ', 'Manual'],
  'nav.newTab': ['(เปิดในแท็บใหม่)', '(opens a new tab)'],
  'about.title': ['เกี่ยวกับระบบ', 'About'],
  'about.system': ['ระบบ', 'The system'],
  'about.version': ['รุ่น', 'Version'],
  'about.licence': ['สัญญาอนุญาต', 'Licence'],
  'about.licenceText': ['ข้อความสัญญาอนุญาต {name}', 'The text of the {name} licence'],
  'about.manual': ['คู่มือการใช้งาน', 'Manual'],
  'about.api': ['เอกสารสำหรับผู้พัฒนาระบบอื่น (API)', 'For those who build on it (API)'],
  'about.packages': ['ไลบรารีที่ส่งไปยังเบราว์เซอร์', 'Libraries that ship to browsers'],
  'about.packagesWhy': [
    'ซอฟต์แวร์ของผู้อื่นในหน้าของระบบนี้และในหน้าป้าย {n} รายการ กดที่ชื่อเพื่ออ่านประกาศลิขสิทธิ์และข้อความสัญญาอนุญาต',
    '{n} packages of others in the pages of the console and of the signs. Press a name to read its notice and licence'
  ],
  'about.materials': ['แบบอักษร แผนที่ และเนื้อหา', 'Fonts, maps and content'],
  'about.materialsWhy': ['ข้อความตามที่เจ้าของกำหนด', 'As their owners word it'],
  'about.what': ['รายการ', 'What'],
  'about.whose': ['เจ้าของ', 'Whose']
} as const satisfies Record<string, Pair>
