import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { foundChromium } from '../../scripts/find-chromium.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paituean-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})
const program = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

test('a named browser comes before one on the path', () => {
  const [named, onPath] = [program('mine'), program('chromium')]
  expect(foundChromium({ CHROMIUM: named, PATH: folder }, [])).toBe(named)
  expect(foundChromium({ PATH: ['/nowhere', folder].join(delimiter) }, [])).toBe(onPath)
})

test('a named browser that is not there is told, not passed over', () => {
  program('chromium')
  expect(() => foundChromium({ CHROMIUM: join(folder, 'gone'), PATH: folder }, [])).toThrow('CHROMIUM: expected a program')
})

test('without any, there is none', () => {
  expect(foundChromium({ PATH: folder }, [join(folder, 'chrome')])).toBeUndefined()
})
