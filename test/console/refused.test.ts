import { expect, test } from 'vitest'
import { parseAnswer, sentenceOf } from '../../server/console/wire/call.ts'
import { isSignedOut, isTrouble, Refused, refusalOf } from '../../server/console/wire/refused.ts'
import { safeReturn } from '../../server/console/state/safe-return.ts'
import { api } from '../../server/protocol/api.ts'
import { failureBody } from '../../server/protocol/failure-wire.ts'

test('a refusal keeps the server’s sentence in both languages', () => {
  const refused = refusalOf(409, failureBody({ code: 'stale', detail: { what: 'playlist' } }))
  expect(refused).toMatchObject({ code: 'stale' })
  expect(sentenceOf(refused, 'th')).toContain('ถูกแก้ไขโดยผู้อื่นแล้ว')
  expect(sentenceOf(refused, 'en')).toContain('changed by somebody else')
})

test('an answer that is not ours asks for the page to be loaded again', () => {
  expect(refusalOf(404, '<html>Not here</html>').code).toBe('misread')
  expect(() => parseAnswer(api.slideRoll, { slides: [] })).toThrow(Refused)
  expect(sentenceOf(new TypeError('anything'), 'en')).toContain('reload')
})

test('what stands before the server and answers for it is trouble that passes, a refusal is none', () => {
  const gateway = refusalOf(502, '<html>Bad gateway</html>')
  expect(sentenceOf(gateway, 'th')).toContain('ลองใหม่')
  expect(isTrouble(gateway)).toBe(true)
  expect(isTrouble(refusalOf(404, failureBody({ code: 'not-found', detail: { what: 'sign 1' } })))).toBe(false)
})

test('only an ended session leads to the sign-in page', () => {
  expect(isSignedOut(refusalOf(401, failureBody({ code: 'not-signed-in', detail: {} })))).toBe(true)
  expect(isSignedOut(refusalOf(401, failureBody({ code: 'wrong-password', detail: {} })))).toBe(false)
})

test.each([
  ['/signs?province=TH-81', '/signs?province=TH-81'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/sign-in?to=/', '/'],
  [null, '/']
])('after signing in, %s leads to %s', (to, page) => {
  expect(safeReturn(to)).toBe(page)
})
