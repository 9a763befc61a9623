import { expect, test } from 'vitest'
import { fillPath } from '../../server/protocol/fill-path.ts'
import { api } from '../../server/protocol/api.ts'

test.each([
  ['/api/slides', undefined, undefined, '/api/slides'],
  ['/api/slides/:id/:revision/approve', { id: 's1', revision: 3 }, undefined, '/api/slides/s1/3/approve'],
  ['/api/invitations/:token', { token: 'a/b?c' }, undefined, '/api/invitations/a%2Fb%3Fc'],
  ['/api/statistics', {}, { from: '2026-11-01', to: '2026-11-23', province: undefined }, '/api/statistics?from=2026-11-01&to=2026-11-23']
])('%s is filled in', (path, params, query, filled) => {
  expect(fillPath(path, params, query)).toBe(filled)
})

test('a place without a value is a mistake of ours, not a request', () => {
  expect(() => fillPath('/api/slides/:id', {})).toThrow('Expected text or a number for id')
})

test('every route of the contract can be filled in', () => {
  for (const { path } of Object.values(api)) {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    expect(fillPath(path, Object.fromEntries(names.map((name) => [name, 'x'])))).not.toContain(':')
  }
})
