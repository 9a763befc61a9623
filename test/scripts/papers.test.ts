import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { allowedLicences, knownLicences } from '../../scripts/papers/allowed-licences.ts'
import { cleanSbom } from '../../scripts/papers/clean-sbom.ts'
import { isAllowed, licenceOf, refused } from '../../scripts/papers/licences.ts'
import { readPackages } from '../../scripts/papers/read-packages.ts'
import { tempFolder } from '../support/temp-folder.ts'

const root = join(import.meta.dirname, '..', '..')

test.each([
  [{ license: 'MIT' }, 'MIT'],
  [{ license: { type: 'ISC', url: 'https://example.org' } }, 'ISC'],
  [{ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }, 'MIT OR GPL-2.0'],
  [{ name: 'silent' }, undefined]
])('%j says %s', (manifest, licence) => {
  expect(licenceOf(manifest)).toBe(licence)
})

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['MIT OR GPL-3.0-only', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT OR CC0-1.0)', true],
  ['(GPL-2.0 OR MIT) AND ISC', true],
  ['(GPL-2.0 AND MIT) OR (AGPL-3.0 AND ISC)', false],
  ['MIT OR GPL-2.0 AND ISC', true],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['', false]
])('a package under “%s” is allowed: %s', (expression, verdict) => {
  expect(isAllowed(expression, new Set(['MIT', 'ISC', 'CC0-1.0']))).toBe(verdict)
})

test('every package of the lock has a licence that is allowed, and no licence is allowed that none has', async () => {
  const packages = await readPackages(root)
  expect(packages.length).toBeGreaterThan(300)
  expect(refused(packages, new Set(allowedLicences.keys()))).toEqual([])
  const said = packages.map(({ licence }) => licence).join(' ')
  expect([...allowedLicences.keys()].filter((licence) => !said.includes(licence))).toEqual([])
  expect([...knownLicences.keys()].filter((name) => !packages.some((each) => each.name === name))).toEqual([])
  expect(refused([{ name: 'a', version: '1', licence: undefined }, { name: 'b', version: '1', licence: 'AGPL-3.0' }], new Set(['MIT'])).map(({ name }) => name)).toEqual(['a', 'b'])
})

const component = { name: 'express', version: '5.3.0', purl: 'pkg:npm/express@5.3.0', externalReferences: [{ type: 'distribution', url: 'https://mirror.example/express.tgz' }, { type: 'website', url: 'https://expressjs.com' }] }
const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: { name: 'folder', purl: 'pkg:npm/paituean@0.1.0' } }, components: [component] }

test('a bill of materials says what the project is called and not where packages were fetched, and one that tells of the machine is refused', () => {
  const clean = cleanSbom(JSON.stringify(sbom), { name: 'paituean', secrets: ['mirror.example', ''] })
  expect(clean.metadata.component.name).toBe('paituean')
  expect(clean.components[0]).toMatchObject({ name: 'express', externalReferences: [{ type: 'website', url: 'https://expressjs.com' }] })
  expect(() => cleanSbom(JSON.stringify(sbom), { name: 'paituean', secrets: ['expressjs.com'] })).toThrow('expressjs.com')
  expect(() => cleanSbom(JSON.stringify({ ...sbom, components: [] }), { name: 'paituean', secrets: [] })).toThrow()
})

test('npm run sbom names every package of the lock', { timeout: 120_000 }, async () => {
  const file = join(await tempFolder(), 'sbom.json')
  await promisify(execFile)(process.execPath, ['scripts/sbom.ts', '--to', file], { cwd: root })
  const { components } = z.object({ components: z.array(z.object({ name: z.string(), version: z.string() })) }).parse(JSON.parse(await readFile(file, 'utf8')))
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`))
  expect((await readPackages(root)).filter(({ name, version }) => !listed.has(`${name} ${version}`))).toEqual([])
})
