import { expect, test } from 'vitest'
import { masked, withoutContacts } from '../../server/domain/coordinator.ts'
import type { CoordinatorForm } from '../../server/domain/report-sheet.ts'

const form: CoordinatorForm = {
  agency: 'สำนักงานจังหวัดตัวอย่าง',
  title: 'นาย',
  name: 'ตัวอย่าง ทดสอบระบบ',
  position: 'เจ้าหน้าที่',
  division: 'กลุ่มงานตัวอย่าง',
  phone: '0-0000-0012',
  mobile: '00-0000-0034',
  email: 'example@example.go.th',
  lineId: 'abc'
}

test('contacts are hidden, but for the last two signs of what is long enough', () => {
  expect(masked(form)).toEqual({ ...form, phone: '••••12', mobile: '••••34', email: '••••th', lineId: '••••' })
  expect(masked({ ...form, lineId: '' }).lineId).toBe('')
})

test('erasing takes the contacts and leaves who it was', () => {
  expect(withoutContacts(form)).toEqual({ ...form, phone: '', mobile: '', email: '', lineId: '' })
})
