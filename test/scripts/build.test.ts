import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { builtFolder } from '../../scripts/build.ts'
import { treeHash } from '../../scripts/tree-hash.ts'

let root: string
let builds: number
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paituean-build-'))
  builds = 0
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'pages', 'parts'), { recursive: true })
  writeFileSync(join(root, 'pages', 'parts', 'a.ts'), 'one')
})

const part = {
  name: 'pages',
  inputs: ['pages/**'],
  build: (outDir: string): Promise<void> => {
    builds += 1
    writeFileSync(join(outDir, 'index.html'), readFileSync(join(root, 'pages', 'parts', 'a.ts')))
    return Promise.resolve()
  }
}
const built = (): Promise<string> => builtFolder(part, root, join(root, '.build'), () => undefined)

test('nothing is built twice while nothing has changed', async () => {
  expect(await built()).toBe(await built())
  expect(builds).toBe(1)
})

test('a change is built beside the old build, which a running server may still serve', async () => {
  const before = await built()
  writeFileSync(join(root, 'pages', 'parts', 'a.ts'), 'two')
  const after = await built()
  expect(readFileSync(join(before, 'index.html'), 'utf8')).toBe('one')
  expect(readFileSync(join(after, 'index.html'), 'utf8')).toBe('two')
})

test('two builds of the same at once give the same whole folder', async () => {
  const [one, other] = await Promise.all([built(), built()])
  expect(one).toBe(other)
  expect(readFileSync(join(one, 'index.html'), 'utf8')).toBe('one')
})

test('a build that fails leaves nothing behind and is tried again', async () => {
  const failing = { ...part, build: () => Promise.reject(new Error('syntax')) }
  await expect(builtFolder(failing, root, join(root, '.build'))).rejects.toThrow('syntax')
  expect(readdirSync(join(root, '.build', 'pages'))).toEqual([])
  expect(readFileSync(join(await built(), 'index.html'), 'utf8')).toBe('one')
})

test('old builds are removed but for the last few', async () => {
  for (let edition = 0; edition < 8; edition++) {
    writeFileSync(join(root, 'pages', 'parts', 'a.ts'), String(edition))
    await built()
  }
  expect(readdirSync(join(root, '.build', 'pages')).length).toBe(4)
})

test('the hash follows content and name, not the time of writing', () => {
  const first = treeHash(root, ['pages/**'])
  writeFileSync(join(root, 'pages', 'parts', 'a.ts'), 'one')
  expect(treeHash(root, ['pages/**'])).toBe(first)
  writeFileSync(join(root, 'pages', 'b.ts'), '')
  expect(treeHash(root, ['pages/**'])).not.toBe(first)
})
