import { expect, test } from 'vitest'
import { RandomName } from '../../server/domain/record.ts'
import { createSeeded } from '../../scripts/simulator/seeded.ts'

const run = (seed: string, length = 1000): number[] => {
  const chance = createSeeded(seed)
  return Array.from({ length }, () => chance.next())
}

test('one seed gives one run of chance, another seed another', () => {
  expect(run('a')).toEqual(run('a'))
  expect(run('a')).not.toEqual(run('b'))
})

test('numbers lie from 0 to below 1, evenly', () => {
  const numbers = run('even', 20_000)
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('a fork depends on its label, not on what was drawn before', () => {
  const early = createSeeded('s')
  const late = createSeeded('s')
  late.next()
  expect(early.fork('x').next()).toBe(late.fork('x').next())
  expect(early.fork('x').next()).not.toBe(early.fork('y').next())
})

test('names are what the wire takes as names', () => {
  expect(RandomName.safeParse(createSeeded('n').name(24)).success).toBe(true)
})
