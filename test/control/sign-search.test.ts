import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fleetOf } from '../../server/control/fleet.ts'
import { rollOf } from '../../server/control/sign-roll.ts'
import { searchSigns, type SignSearch } from '../../server/control/sign-search.ts'
import { Province } from '../../server/domain/province.ts'
import { old, signView } from '../console/sign-view.ts'

const all = z.array(Province).parse(JSON.parse(readFileSync(new URL('../../content/provinces.json', import.meta.url), 'utf8')))
const provinces = new Map(all.map((province) => [province.code, province]))
const named = (id: string, name: string, told: Parameters<typeof signView>[0] = {}) => {
  const view = signView({ id, ...told })
  return { ...view, sign: { ...view.sign, name, tags: id === 'b' ? ['ตลาดน้ำ'] : [] } }
}
// In the order of their names, as they come.
const views = [
  named('a', 'ป้ายกระบี่'),
  named('b', 'ป้ายเชียงราย', { province: 'TH-57', onlineSince: null, lastSeenAt: 30 }),
  named('c', 'ป้ายลำพูน', { province: 'TH-51', shown: { ...old, at: 1 } }),
  named('d', 'ป้ายสตูล', { province: 'TH-91', onlineSince: null, lastSeenAt: 10 })
]
const search = (asked: Partial<SignSearch>) => searchSigns(views, { sort: 'name', from: 0, most: 50, ...asked }, provinces)

test.each([
  [{}, ['a', 'b', 'c', 'd']],
  [{ province: 'TH-81' }, ['a']],
  [{ region: 'north' as const }, ['b', 'c']],
  [{ state: 'offline' as const }, ['b', 'd']],
  [{ trouble: 'any' as const }, ['b', 'c', 'd']],
  [{ trouble: 'dark' as const, region: 'south' as const }, ['d']],
  [{ words: 'เชียงราย ป้าย' }, ['b']],
  [{ words: 'ตลาดนํ้า' }, ['b']],
  [{ words: 'satun' }, ['d']],
  [{ sort: 'trouble' as const }, ['d', 'b', 'c', 'a']],
  [{ sort: 'seen' as const }, ['d', 'b', 'a', 'c']],
  [{ tag: 'ตลาดน้ำ' }, ['b']]
])('asked for %o it finds %o', (asked, ids) => {
  const page = search(asked)
  expect(page.rows.map(({ sign }) => sign.id)).toEqual(ids)
  expect(page.total).toBe(ids.length)
})

test('a page is a part of what fits, and tells how much that is', () => {
  const page = search({ from: 1, most: 2 })
  expect(page).toMatchObject({ total: 4, known: 4 })
  expect(page.rows.map(({ sign }) => sign.id)).toEqual(['b', 'c'])
})

test('the fleet is counted by province, trouble and issue, those longest in trouble first', () => {
  const fleet = fleetOf(views)
  expect(fleet).toMatchObject({ signs: 4, paired: 4, online: 2, issues: [{ issue: 2, wanted: 4, shown: 3 }] })
  expect(fleet.provinces.find(({ code }) => code === 'TH-57')?.states).toEqual([{ state: 'offline', signs: 1 }])
  expect(fleet.troubles.map(({ trouble, signs, some }) => [trouble, signs, some.map(({ id }) => id)])).toEqual([['dark', 2, ['d', 'b']], ['behind', 1, ['c']]])
})

test('the roll names signs in Thai order and each different place once', () => {
  const roll = rollOf(views.map(({ sign }) => sign).reverse())
  expect(roll.signs.map(({ id, place }) => [id, place])).toEqual([['a', 0], ['b', 0], ['c', 0], ['d', 0]])
  expect(roll.places).toHaveLength(1)
})
