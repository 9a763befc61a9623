import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'bootstrap.mjs')
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paituean-bootstrap-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'scripts'))
  copyFileSync(script, join(root, 'scripts', 'bootstrap.mjs'))
  // A package of no dependencies, so that npm needs no network.
  const own = { name: 'clone', version: '1.0.0' }
  writeFileSync(join(root, 'package.json'), JSON.stringify(own))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ ...own, lockfileVersion: 3, packages: { '': own } }))
})

async function bootstrap(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'bootstrap.mjs')], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  const said = await text(child.stderr)
  await ended
  return { code: child.exitCode, said }
}
const installs = (said: string): number => said.split('installing packages').length - 1
const lockFile = (): string => join(root, '.build', 'installing')

test('an empty clone is installed once, then left alone', async () => {
  const first = await bootstrap()
  expect(first).toMatchObject({ code: 0 })
  expect(installs(first.said)).toBe(1)
  expect(installs((await bootstrap()).said)).toBe(0)
})

test('a changed lock is installed again', async () => {
  await bootstrap()
  const file = join(root, 'package-lock.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"packages"', ' "packages"'))
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true })
  expect(installs((await bootstrap()).said)).toBe(1)
})

test('two starts at once install once, and both go on', async () => {
  const both = await Promise.all([bootstrap(), bootstrap()])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(both.reduce((sum, { said }) => sum + installs(said), 0)).toBe(1)
  expect(existsSync(lockFile())).toBe(false)
})

test('an install that died does not keep the next one waiting', async () => {
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  mkdirSync(join(root, '.build'))
  writeFileSync(lockFile(), String(dead.pid))
  expect(await bootstrap()).toMatchObject({ code: 0 })
})

test('an install that fails says what to do and leaves no lock', async () => {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'clone', version: '1.0.0', dependencies: { gone: 'file:./gone' } }))
  const { code, said } = await bootstrap()
  expect(code).toBe(1)
  expect(said).toContain('run the same command again')
  expect(existsSync(lockFile())).toBe(false)
})

test('where no packaged runtime is, this Node goes on and says so', async () => {
  expect((await bootstrap()).said).toContain(`going on with this Node ${process.version}`)
})
