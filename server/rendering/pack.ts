/** The parts of the shipped content that decide how a slide looks. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Sha256 } from '../domain/ids.ts'
import { Theme } from '../domain/theme.ts'

const FontList = z.object({
  family: z.string(),
  package: z.string(),
  faces: z.array(z.object({ weight: z.number().int(), file: z.string(), sha256: Sha256 })).min(1)
})
export type FontList = z.infer<typeof FontList>

/** Terms no line may break inside; the version goes up with every change. */
export const Lexicon = z.object({ version: z.number().int().positive(), words: z.array(z.string().min(2)) })
export type Lexicon = z.infer<typeof Lexicon>

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8'))

export const readThemes = (): Theme[] => z.array(Theme).min(1).parse(read('themes.json'))
export const readLexicon = (): Lexicon => Lexicon.parse(read('lexicon.json'))
export const readFontList = (): FontList => FontList.parse(read('fonts.json'))
