import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toggleProvince } from '../../server/console/state/toggle-province.ts'
import { Province } from '../../server/domain/province.ts'

const all = Province.array().parse(JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'content', 'provinces.json'), 'utf8')))
const krabi = all.find(({ nameEn }) => nameEn === 'Krabi')
if (krabi === undefined) throw new Error('expected Krabi')
const own = { kind: 'province' as const, province: krabi.code }

test('a province is added and taken out again', () => {
  expect(toggleProvince([], krabi, all)).toEqual([own])
  expect(toggleProvince([{ kind: 'tag', tag: 'สถานีขนส่ง' }, own], krabi, all)).toEqual([{ kind: 'tag', tag: 'สถานีขนส่ง' }])
})

test('taken out of its region it leaves the others of the region', () => {
  const left = toggleProvince([{ kind: 'region', region: krabi.region }, own], krabi, all)
  expect(left).toHaveLength(all.filter(({ region }) => region === krabi.region).length - 1)
  expect(left).not.toContainEqual(own)
  expect(left.every((scope) => scope.kind === 'province')).toBe(true)
})

test('instead of the nation it stands alone', () => {
  expect(toggleProvince([{ kind: 'nation' }], krabi, all)).toEqual([own])
})
