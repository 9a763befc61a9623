import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const Lock = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() })),
})
const { packages } = Lock.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')))

/** The folders Node would look in for `name`, from the package at `from` outwards. */
const placesOf = (from: string, name: string): string[] => {
  const outer = from.lastIndexOf('/node_modules/')
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  return from === '' ? [here] : [here, ...placesOf(outer < 0 ? '' : from.slice(0, outer), name)]
}

test('the lock names every optional package, also those of other platforms: npm ci refuses a lock that does not', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(from, name).some((place) => place in packages)),
  )
  expect(missing).toEqual([])
})

test('the lock holds no download address', () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([])
})
