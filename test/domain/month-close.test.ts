import { expect, test } from 'vitest'
import { certify, giveBack, openMonth, report, restate, type Signature } from '../../server/domain/month-close.ts'
import type { ReportSheet } from '../../server/domain/report-sheet.ts'

const blank = { online: null, onAir: null, onGround: null, digitalBillboard: null, community: null, documents: null }
const sheet: ReportSheet = {
  province: 'TH-81',
  provinceName: 'กระบี่',
  month: '2026-11',
  measure: 'plays',
  groupSpan: 5,
  signatures: 'both',
  state: 'open',
  revision: 0,
  reason: null,
  asOf: 0,
  signs: { complete: 1, of: 1 },
  rows: [],
  total: blank,
  reporter: null,
  certifier: null,
  adjustments: []
}
const signature = (account: string): Signature => ({ account, name: `นาย${account}`, position: 'เจ้าหน้าที่', at: 1 })
const objection = { by: { id: 'b', name: 'ข' }, at: 2, reason: 'ตัวเลขผิด' }
const open = openMonth('TH-81', '2026-11')
const reported = report(open, signature('a'), sheet)
const certified = certify(reported, signature('b'), sheet, { reporterMayCertify: false })

test('a month is reported, then certified by another person', () => {
  expect(reported).toMatchObject({ state: 'reported', revision: 0, reporter: { account: 'a' } })
  expect(certified).toMatchObject({ state: 'certified', reporter: { account: 'a' }, certifier: { account: 'b' } })
})

test('who reported does not certify, unless the ministry lets them', () => {
  expect(() => certify(reported, signature('a'), sheet, { reporterMayCertify: false })).toThrow(expect.objectContaining({ code: 'own-report' }))
  expect(certify(reported, signature('a'), sheet, { reporterMayCertify: true }).state).toBe('certified')
})

test('what was reported can be given back with a reason, and is the same revision', () => {
  expect(giveBack(reported, objection)).toEqual({ ...open, returned: objection })
})

test('a restatement is the next revision, open, with its reason; each goes the same way', () => {
  const second = restate(certified, objection)
  expect(second).toMatchObject({ state: 'open', revision: 1, restated: objection })
  const third = restate(certify(report(second, signature('a'), sheet), signature('b'), sheet, { reporterMayCertify: false }), objection)
  expect(third.revision).toBe(2)
})

test.each([
  ['an open month is certified', () => certify(open, signature('b'), sheet, { reporterMayCertify: true })],
  ['an open month is given back', () => giveBack(open, objection)],
  ['an open month is restated', () => restate(open, objection)],
  ['a reported month is reported', () => report(reported, signature('b'), sheet)],
  ['a reported month is restated', () => restate(reported, objection)],
  ['a certified month is reported', () => report(certified, signature('a'), sheet)],
  ['a certified month is given back', () => giveBack(certified, objection)],
  ['a certified month is certified', () => certify(certified, signature('c'), sheet, { reporterMayCertify: true })]
])('no step is left out or taken twice: %s, and that is refused', (_, step) => {
  expect(step).toThrow(expect.objectContaining({ code: 'wrong-state' }))
})
