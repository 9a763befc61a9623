/** The packages that a bundle holds, each with its licence and the text that must go with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ShippedPackage } from '../../server/protocol/shipped-licences.ts'
import { licenceOf } from './licences.ts'

const Manifest = z.looseObject({ name: z.string(), version: z.string(), author: z.unknown().optional() })
const ofPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^@\\/][^\\/]*)[\\/]/
const texts = /^(licen[cs]e|copying|notice)(?![a-z])/i

/** The folder of the package a module is of. Bundlers mark modules of their own with a nought, and add what was asked of a file behind `?`. */
export const packageFolder = (module: string): string | undefined => (module.startsWith('\0') ? undefined : ofPackage.exec(module.replace(/\?.*$/, ''))?.[1])

/** For the few that name a licence and do not bring its text; ours is the same one. */
function wordsOf(licence: string, maker = ''): string {
  if (licence !== 'MIT') throw new Error(`Expected the text of ${licence} in the package of ${maker}`)
  const ours = readFileSync(join(import.meta.dirname, '..', '..', 'LICENSE'), 'utf8')
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${maker}`).trim()
}

function readPackage(folder: string): ShippedPackage {
  const told: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, author } = Manifest.parse(told)
  const licence = licenceOf(told)
  if (licence === undefined) throw new Error(`${name} ${version} ships to browsers and does not say its licence`)
  const text = readdirSync(folder)
    .filter((file) => texts.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')
  const maker = typeof author === 'string' ? author : z.object({ name: z.string() }).safeParse(author).data?.name
  return { name, version, licence, text: text === '' ? wordsOf(licence, maker) : text }
}

/** In the order of their names, each once. */
export function shippedPackages(modules: Iterable<string>): ShippedPackage[] {
  const folders = new Set([...modules].flatMap((module) => packageFolder(module) ?? []))
  const found = new Map([...folders].map((folder) => [folder, readPackage(folder)]))
  const byName = new Map([...found.values()].map((each) => [`${each.name}@${each.version}`, each]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
