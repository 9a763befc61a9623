import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildIfStale } from '../../scripts/pages.ts'

/** Of everything a page loads to stand there, but for its answers and the typeface. */
const most = 300_000

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]), dynamicImports: z.array(z.string()).default([]) })
)
const { console: folder } = await buildIfStale()
const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')))
const packed = new Map<string, number>()
const bytesOf = (file: string): number => {
  const known = packed.get(file) ?? gzipSync(readFileSync(join(folder, file))).length
  packed.set(file, known)
  return known
}
function filesOf(key: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (chunk === undefined || files.has(chunk.file)) return files
  for (const file of [chunk.file, ...chunk.css]) files.add(file)
  for (const each of chunk.imports) filesOf(each, files)
  return files
}
/** With its own words of one language, and the house's. */
const pageFiles = (page: string, language: string): Set<string> => {
  const words = (manifest[page]?.dynamicImports ?? []).filter((key) => key.includes(`words:${language}|`))
  return ['index.html', `words/spoken-${language}.ts`, page, ...words].reduce((files, key) => filesOf(key, files), new Set(['index.html']))
}
const pages = Object.keys(manifest).filter((key) => /^pages\/[\w-]+\/[\w-]+-page\.tsx$/.test(key))

test('every page loads at most 300 kB, in either language', () => {
  expect(pages.length).toBeGreaterThan(25)
  const weights = pages.flatMap((page) => ['th', 'en'].map((language) => ({ page, language, bytes: [...pageFiles(page, language)].reduce((sum, file) => sum + bytesOf(file), 0) })))
  const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes).map(({ page, language, bytes }) => `${page} ${language} ${(bytes / 1000).toFixed(1)} kB`)
  console.info(heaviest.join('\n'))
  expect(weights.filter(({ bytes }) => bytes > most)).toEqual([])
  // The house's words, and the page's own.
  expect(pages.filter((page) => [...pageFiles(page, 'th')].length - [...filesOf(page, filesOf('index.html'))].length !== 3)).toEqual([])
})
