import { expect, test } from 'vitest'
import { reachOf } from '../../server/console/state/reach-of.ts'
import { signStateOf } from '../../server/console/state/sign-state.ts'
import { signsAt } from '../../server/console/state/signs-at.ts'
import { old, signView, wanted } from './sign-view.ts'

const fault = { fault: 'asset', detail: '', at: 1 }
test.each([
  ['shows what is wanted', {}, 'showing'],
  ['was never paired', { paired: false, onlineSince: null, shown: null }, 'unpaired'],
  ['shows it as far as is known, but is not there', { onlineSince: null }, 'offline'],
  ['has nothing to show yet', { wanted: null, held: null, shown: null }, 'idle'],
  ['holds the new orders but shows the old', { shown: { ...old, at: 1 } }, 'behind'],
  ['could not take the new orders', { shown: { ...old, at: 1 }, fault: { version: wanted.version, ...fault } }, 'faulty'],
  ['failed on orders of before', { shown: { ...old, at: 1 }, fault: { version: old.version, ...fault } }, 'behind']
])('a sign that %s', (_, told, state) => {
  expect(signStateOf(signView(told))).toBe(state)
})

test('an issue’s reach counts the signs that are to show it and those that said they do', () => {
  const views = [signView(), signView({ id: 's2', shown: { ...old, at: 1 } }), signView({ id: 's3', wanted: old })]
  expect(reachOf(views, wanted.issue)).toEqual({ wanted: 2, shown: 1 })
})

test('signs are found by province and state, and trouble is what a paired sign may be in', () => {
  const views = [signView(), signView({ id: 's2', onlineSince: null }), signView({ id: 's3', paired: false }), signView({ id: 's4', province: 'TH-50', onlineSince: null })]
  const ids = (...by: [string | null, Parameters<typeof signsAt>[2]]) => signsAt(views, ...by).map(({ sign }) => sign.id)
  expect(ids(null, 'all')).toEqual(['s1', 's2', 's3', 's4'])
  expect(ids('TH-81', 'trouble')).toEqual(['s2'])
  expect(ids(null, 'offline')).toEqual(['s2', 's4'])
  expect(ids(null, 'unpaired')).toEqual(['s3'])
})
