/** The fonts the renderer draws with, straight from their package: no system font is ever asked. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontList } from './pack.ts'
import { openTypeface, type Typeface } from './typeface.ts'

export interface Fonts {
  semiBold: Typeface
  bold: Typeface
  extraBold: Typeface
}

/** Throws if a file is missing or is not the one `content/fonts.json` names. */
export async function loadFonts(list: FontList): Promise<Fonts> {
  const require = createRequire(import.meta.url)
  const faces = new Map<number, Typeface>()
  for (const { file, sha256, weight } of list.faces) {
    const bytes = await readFile(require.resolve(`${list.package}/${file}`))
    const received = createHash('sha256').update(bytes).digest('hex')
    if (received !== sha256) throw new Error(`expected font ${file} with sha256 ${sha256} but received ${received}`)
    faces.set(weight, openTypeface(bytes, weight))
  }
  const face = (weight: number): Typeface => {
    const found = faces.get(weight)
    if (found === undefined) throw new Error(`content/fonts.json names no face of weight ${weight}`)
    return found
  }
  return { semiBold: face(600), bold: face(700), extraBold: face(800) }
}
