import { expect, test } from 'vitest'
import { allow } from '../../server/control/allow.ts'
import { may, maySignFor, permissions, type Person, type Role } from '../../server/domain/roles.ts'

const person = (role: Role, province: string | null = null): Person => ({
  id: 'x',
  username: 'x',
  name: 'ผู้ทดสอบ',
  roles: [role],
  province
})

test('an auditor sees all and changes nothing', () => {
  expect(permissions.filter((permission) => may(person('auditor'), permission))).toEqual(['see', 'see-audit'])
})

test('an author does not approve and an approver does not write', () => {
  expect(may(person('author'), 'approve-slides')).toBe(false)
  expect(may(person('approver'), 'write-slides')).toBe(false)
})

test('a province officer keeps the signs of the own province only', () => {
  const officer = person('province-officer', 'TH-81')
  expect(() => allow(officer, 'keep-signs', 'TH-81')).not.toThrow()
  expect(() => allow(officer, 'plan-playlists', null)).toThrow(expect.objectContaining({ code: 'not-allowed' }))
  expect(() => allow(officer, 'keep-signs', 'TH-80')).toThrow(expect.objectContaining({ code: 'not-allowed' }))
  expect(() => allow(officer, 'publish')).toThrow(expect.objectContaining({ code: 'not-allowed' }))
})

test('a month is signed by the province’s own people: its officer reports, its approver certifies, an administrator stands in', () => {
  const signs = (who: Person, province = 'TH-81') => [maySignFor(who, 'report', province), maySignFor(who, 'certify-reports', province)]
  expect(signs(person('province-officer', 'TH-81'))).toEqual([true, false])
  expect(signs(person('approver', 'TH-81'))).toEqual([false, true])
  expect(signs(person('approver', 'TH-81'), 'TH-83')).toEqual([false, false])
  expect(signs(person('approver'))).toEqual([false, false])
  expect(signs(person('publisher'))).toEqual([false, false])
  expect(signs(person('administrator'))).toEqual([true, true])
})
