/** Which of the console's words a module and all it imports may say. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Relative ones; what a page loads later counts as its own. */
const imports = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?]+\.tsx?)'/g
const typeImports = /import type [^'"]*from '[^']+'/g
const literals = /'([\w.-]+\.[\w.-]+)'/g
/** Keys that are begun in a template: `step.${step}`. */
const beginnings = /`(\w+(?:[.-]\w+)*\.)\$\{/g

/** A module and what it imports, by file. `isApart`: modules that are not followed. */
export function closureOf(file: string, isApart: (file: string) => boolean, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(file) || !existsSync(file)) return found
  const source = readFileSync(file, 'utf8').replace(typeImports, '')
  found.set(file, source)
  for (const [, path = ''] of source.matchAll(imports)) {
    const next = join(dirname(file), path)
    if (!isApart(next)) closureOf(next, isApart, found)
  }
  return found
}

/** Of these keys, those that are named in the sources. */
export function wordsUsed(keys: readonly string[], sources: Iterable<string>): Set<string> {
  const all = [...sources]
  const named = new Set(all.flatMap((source) => [...source.matchAll(literals)].map(([, key = '']) => key)))
  const begun = [...new Set(all.flatMap((source) => [...source.matchAll(beginnings)].map(([, beginning = '']) => beginning)))]
  return new Set(keys.filter((key) => named.has(key) || begun.some((beginning) => key.startsWith(beginning))))
}
