import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { materialsOf } from '../../scripts/build-console/licence-list.ts'
import { buildIfStale } from '../../scripts/pages.ts'
import { allowedLicences } from '../../scripts/papers/allowed-licences.ts'
import { isAllowed } from '../../scripts/papers/licences.ts'
import { packageFolder } from '../../scripts/papers/shipped-packages.ts'
import { ConsoleLicences, SignLicences } from '../../server/protocol/shipped-licences.ts'

const { console: pages, player } = await buildIfStale()
const read = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'licences.json'), 'utf8'))

test.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@mantine/core/esm/x.mjs?v=1', '/a/node_modules/@mantine/core'],
  ['/a/node_modules/one/node_modules/two/x.js', '/a/node_modules/one/node_modules/two'],
  ['C:\\a\\node_modules\\react\\index.js', 'C:\\a\\node_modules\\react'],
  ['/a/server/console/main.tsx', undefined],
  ['\0words:th|/a/node_modules/react/index.js', undefined]
])('%s is of the package in %s', (module, folder) => {
  expect(packageFolder(module)).toBe(folder)
})

test('what ships to browsers is listed with an allowed licence and the notice it asks for', () => {
  const [ofConsole, ofSigns] = [ConsoleLicences.parse(read(pages)), SignLicences.parse(read(player))]
  const names = ofConsole.packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'react-router', '@mantine/core', '@fontsource/sarabun', 'socket.io-client', 'zod']))
  expect(ofSigns.packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['socket.io-client', 'engine.io-client']))
  const allowed = new Set(allowedLicences.keys())
  const all = [...ofConsole.packages, ...ofSigns.packages]
  expect(all.filter(({ licence, text }) => !isAllowed(licence, allowed) || text.length < 500)).toEqual([])
  // Nothing that only builds or serves.
  expect(names.filter((name) => ['vite', 'express', 'sharp', 'marked'].includes(name))).toEqual([])
  expect(ofConsole.own.text).toContain('MIT License')
})

test('fonts, maps and words are read from the table of LICENCES.md', () => {
  expect(materialsOf('# L\n\n| What | Licence | Whose |\n|---|---|---|\n| Sarabun (`a.json`) | OFL 1.1 | Somebody |\n')).toEqual([{ what: 'Sarabun (a.json)', licence: 'OFL 1.1', whose: 'Somebody' }])
})
