import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** Properties and functions of styles by the first Chromium with them; those of 64 and before are free. */
const newStyles: [name: string, pattern: RegExp][] = [
  ['inset (87)', /[{;\s]inset(-\w+)*\s*:/],
  ['aspect-ratio (88)', /[{;\s]aspect-ratio\s*:/],
  ['gap (66 in grids, else 84)', /[{;\s](row-|column-)?gap\s*:/],
  ['min, max and clamp (79)', /:[^;]*\b(min|max|clamp)\(/],
  ['is and where (88)', /:(is|where|has)\(/],
  ['focus-visible (86)', /:focus-visible/],
  ['layers and containers (99)', /@(layer|container|property)\b/],
  ['viewport units of phones (108)', /\d(dvh|svh|lvh|dvw)\b/],
  ['backdrop-filter (76)', /backdrop-filter\s*:/],
  ['overflow: clip (90)', /overflow(-[xy])?\s*:\s*clip/],
  ['translate, rotate and scale alone (104)', /[{;\s](translate|rotate|scale)\s*:/]
]
const newIn = (styles: string): string[] => newStyles.filter(([, pattern]) => pattern.test(styles)).map(([name]) => name)

test('the page’s styles are known to Chromium 64', () => {
  const files = globSync('player/**/*.{css,html}', { cwd: root })
  expect(files).toContain(join('player', 'player.css'))
  for (const file of files) expect(newIn(readFileSync(join(root, file), 'utf8')), file).toEqual([])
})

test.each(['a { inset: 0 }', 'a{color:red;gap:4px}', 'a { width: min(10px, 2em) }', 'a { aspect-ratio: 1 }', 'a:is(b) { top: 0 }'])('%s is found to be too new', (styles) => {
  expect(newIn(styles)).toHaveLength(1)
})

test('what is called in the page is known to Chromium 64, and lint says so', { timeout: 60_000 }, async () => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'scripts', 'eslint.config.js') })
  const { rules } = (await eslint.calculateConfigForFile(join(root, 'player', 'main.ts'))) as { rules: Record<string, unknown> }
  const plain = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: { rules: { 'no-restricted-syntax': rules['no-restricted-syntax'] as 'error' } } })
  const complaints = async (code: string): Promise<number> => (await plain.lintText(code)).flatMap(({ messages }) => messages).length
  for (const code of [
    'structuredClone(x)',
    'crypto.randomUUID()',
    'xs.at(-1)',
    "s.replaceAll('a', 'b')",
    'new AbortController()',
    'p.finally(f)',
    'xs.flat()',
    'Promise.allSettled(ps)',
    'globalThis.x'
  ])
    expect(await complaints(code), code).toBe(1)
  expect(await complaints('xs[0].replace(/a/g, "b"); Promise.all(ps).catch(f)')).toBe(0)
})
