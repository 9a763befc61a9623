import { expect, test } from 'vitest'
import { signStateOf } from '../../server/domain/sign-state.ts'
import { troubledSince, troublesOf } from '../../server/domain/sign-trouble.ts'
import { old, signView, wanted } from '../console/sign-view.ts'

const fault = { fault: 'checksum' as const, detail: '', at: 1 }
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

const failed = { shown: { ...old, at: 1 }, fault: { ...fault, version: wanted.version } }
test.each([
  ['shows what is wanted has none', {}, []],
  ['was there and is away is dark', { onlineSince: null }, ['dark']],
  ['is paired and never came is as one never paired', { onlineSince: null, lastSeenAt: null }, ['unpaired']],
  ['was never paired', { paired: false, onlineSince: null }, ['unpaired']],
  ['could not take its orders', failed, ['failing']],
  ['had no room for them', { ...failed, fault: { ...failed.fault, fault: 'storage' as const } }, ['disk']],
  ['has nearly filled its room', { usedBytes: 4.6e8 }, ['disk']],
  ['is asked for by a second machine, behind and of a wrong clock', { rivalAt: 5, shown: { ...old, at: 1 }, wallOffMs: -200_000 }, ['rival', 'clock', 'behind']],
  ['left a version that failed on its machine', { kiosk: { kind: 'disk' as const, durable: true, build: 'b1', refused: 'b2', why: 'exit', failures: 3 } }, ['relapse']],
  ['hardly knows our time', { clockErrorMs: 1500 }, ['clock']],
  ['has a machine whose clock is a minute off is well', { wallOffMs: 60_000 }, []],
  ['was sent away as too old', { onlineSince: null, outdated: '0.1' }, ['dark', 'old-player']]
])('a sign that %s', (_, told, troubles) => {
  expect(troublesOf(signView(told))).toEqual(troubles)
})

test('how long it has been so is told where it is known', () => {
  const view = signView({ onlineSince: null, lastSeenAt: 7, rivalAt: 9 })
  expect([troubledSince(view, 'dark'), troubledSince(view, 'rival'), troubledSince(view, 'clock'), troubledSince(view, 'failing')]).toEqual([7, 9, null, null])
})
