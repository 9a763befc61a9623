import { expect, test } from 'vitest'
import { auditDifference } from '../../server/console/state/audit-difference.ts'
import { auditFilters } from '../../server/console/state/audit-query.ts'

test.each([
  ['nothing changed', { a: 1 }, { a: 1 }, []],
  ['a field changed deep inside', { a: { b: 1, c: 2 } }, { a: { b: 3, c: 2 } }, [{ path: ['a', 'b'], before: 1, after: 3 }]],
  ['a thing was made', null, { name: 'x' }, [{ path: ['name'], before: undefined, after: 'x' }]],
  ['a thing was removed', { name: 'x' }, null, [{ path: ['name'], before: 'x', after: undefined }]],
  ['a list of words is one value', { tags: ['a'] }, { tags: ['a', 'b'] }, [{ path: ['tags'], before: ['a'], after: ['a', 'b'] }]],
  ['a list of things is told by place', { on: [{ n: 1 }] }, { on: [{ n: 1 }, { n: 2 }] }, [{ path: ['on', '2', 'n'], before: undefined, after: 2 }]],
  ['a thing became a value', { a: { b: 1 } }, { a: 1 }, [{ path: ['a'], before: { b: 1 }, after: 1 }]],
  [
    'a word became a thing that holds its next',
    { step: 'submitted' },
    { step: { step: 'approved', at: 1 } },
    [{ path: ['step'], before: 'submitted', after: 'approved' }, { path: ['step', 'at'], before: undefined, after: 1 }]
  ]
])('%s', (_, before, after, told) => {
  expect(auditDifference(before, after)).toEqual(told)
})

test('an address that makes no sense filters by nothing, and an id needs its kind', () => {
  expect(auditFilters(new URLSearchParams('from=24/11/2569&kind=nonsense&id=x'))).toEqual({})
  expect(auditFilters(new URLSearchParams('from=2026-11-24&kind=slide&id=x&person='))).toEqual({ from: '2026-11-24', kind: 'slide', id: 'x' })
})
