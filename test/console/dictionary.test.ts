import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionary, wordsOf } from '../../server/console/words/dictionary.ts'
import { fillWords } from '../../server/console/words/fill-words.ts'

const places = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

test.each(Object.entries(dictionary))('%s says something in both languages, with the same places to fill in', (_, [th, en]) => {
  expect(th.trim()).not.toBe('')
  expect(en.trim()).not.toBe('')
  expect(places(en)).toEqual(places(th))
})

test('English is free of Thai letters but where it names the other language', () => {
  const mixed = Object.entries(dictionary).filter(([, [, en]]) => /[\u0E00-\u0E7F]/.test(en))
  expect(mixed.map(([key]) => key)).toEqual(['app.other'])
})

test('Thai is written in Unicode’s composed form, without look-alike spellings', () => {
  for (const [th] of Object.values(dictionary)) expect(th).not.toMatch(/เเ|\u0E4D\u0E32|\u200B/)
})

test('places are filled in, and one without a value is left to be seen', () => {
  expect(wordsOf('overview.reach', 'th', { n: 75, m: 76 })).toBe('75 จาก 76 ป้ายแสดงแล้ว')
  expect(fillWords('{n} of {m}', { n: 1 })).toBe('1 of {m}')
})

test('every word is said somewhere', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'server', 'console')
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name) && !/words\/[a-z-]+-words\.ts$/.test(name))
  const source = (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
  // Keys are named whole, or begun in a template: `step.${step}`.
  const beginnings = [...source.matchAll(/`(\w+(?:[.-]\w+)*\.)\$\{/g)].map(([, beginning]) => beginning ?? '')
  const unsaid = Object.keys(dictionary).filter((key) => !source.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)))
  expect(unsaid).toEqual([])
})
