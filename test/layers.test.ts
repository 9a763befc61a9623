import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspect } from './support/layers/inspect.ts'

const root = join(import.meta.dirname, '..')
const ours = (): Map<string, string> =>
  new Map(
    globSync('{server,player,scripts}/**/*.{ts,tsx,mjs}', { cwd: root }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(join(root, path), 'utf8')
    ])
  )
const madeUp = (files: Record<string, string>): string[] => inspect(new Map(Object.entries(files)))

test('every import follows the table of the house', () => {
  expect(inspect(ours())).toEqual([])
})

test('the inspection reads the whole house', () => {
  expect(ours().size).toBeGreaterThan(50)
})

test.each([
  ['server/domain/a.ts', `import { b } from '../control/b.ts'`, 'domain may not import control'],
  ['server/domain/a.ts', `import type { B } from '../control/b.ts'`, 'domain may not import control'],
  ['server/domain/a.ts', `let b: import('../control/b.ts').B`, 'domain may not import control'],
  ['server/domain/a.ts', `import { createHash } from 'node:crypto'`, 'domain may not import it'],
  ['server/domain/a.ts', `import express from 'express'`, 'domain may not import it'],
  ['server/control/a.ts', `import { z } from 'zod'`, 'control may not import it'],
  ['server/control/a.ts', `import { readFile } from 'node:fs/promises'`, 'control may not import it'],
  ['server/storage/a.ts', `export { b } from '../control/b.ts'`, 'storage may not import control'],
  ['server/http/a.ts', `await import('../storage/b.ts')`, 'http may not import storage'],
  ['server/http/a.ts', `import { io } from 'socket.io'`, 'http may not import it'],
  ['server/realtime/a.ts', `import { b } from '../http/b.ts'`, 'realtime may not import http'],
  ['server/console/a.tsx', `import { b } from '../control/b.ts'`, 'console may not import control'],
  ['player/a.ts', `import { readFile } from 'node:fs'`, 'player may not import it'],
  ['server/app.ts', `import { b } from './storage/b.ts'`, 'app may not import storage'],
  ['elsewhere/a.ts', ``, 'stands outside the house'],
  ['server/http/a.ts', `export const a = process.env.HOME`, 'names process.env'],
  ['server/http/a.ts', `export const a = process['env']`, 'names process.env'],
  ['server/http/a.ts', `const { env } = process`, 'names process.env'],
  ['server/http/a.ts', `import { env } from 'node:process'`, 'names process.env'],
  ['server/control/a.ts', `export const a = () => Date.now()`, 'asks the time by itself'],
  ['player/a.ts', `export const a = new Date()`, 'asks the time by itself'],
  ['server/http/a.ts', `import './missing.ts'`, 'which is not there']
])('in %s, %s is found', (path, text, fault) => {
  const others = ['server/control/b.ts', 'server/storage/b.ts', 'server/http/b.ts']
  const faults = madeUp({ ...Object.fromEntries(others.map((other) => [other, ''])), [path]: text })
  expect(faults).toEqual([expect.stringContaining(fault)])
})

test('a circle is found, but not one of types alone', () => {
  expect(madeUp({ 'server/control/a.ts': `import './b.ts'`, 'server/control/b.ts': `import './c.ts'`, 'server/control/c.ts': `import './a.ts'` })).toEqual([
    'imports go in a circle: server/control/a.ts → server/control/b.ts → server/control/c.ts → server/control/a.ts'
  ])
  expect(madeUp({ 'server/control/a.ts': `import type { B } from './b.ts'`, 'server/control/b.ts': `import './a.ts'` })).toEqual([])
})

test('arrows of the table, and the clock parts, are left in peace', () => {
  expect(
    madeUp({
      'server/domain/failure.ts': `import { z } from 'zod'\nexport const at = new Date(0)`,
      'server/control/ports/clock.ts': `import type { Failure } from '../../domain/failure.ts'\nimport { createHash } from 'node:crypto'`,
      'server/storage/a.ts': `import type { Clock } from '../control/ports/clock.ts'\nimport Database from 'better-sqlite3'`,
      'server/http/a.ts': `import { Failure } from '../domain/failure.ts'\nimport express from 'express'`,
      'server/timing/clock.ts': `export const now = Date.now`,
      'server/config.ts': `export const a = process.env`,
      'server/console/page.tsx': `import '@mantine/core/styles.css'\nimport './page.css'`,
      'scripts/a.ts': `import '../server/storage/a.ts'\nimport 'vite'`
    })
  ).toEqual([])
})
