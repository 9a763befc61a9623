/** Which licence each package has, and whether it is one that is allowed. */
import { z } from 'zod'

/** The spellings of package.json: now, and of long ago. */
const Named = z.object({ type: z.string() })
const Said = z.union([z.string().min(1), Named, z.array(z.union([Named, z.string()])).min(1)])
const Manifest = z.looseObject({ license: Said.optional(), licenses: Said.optional() })
type Part = z.infer<typeof Said>

const textOf = (said: Part): string => {
  if (typeof said === 'string') return said
  // Long ago a list was to choose from.
  return Array.isArray(said) ? said.map(textOf).join(' OR ') : said.type
}

/** What a package.json says; undefined: nothing. */
export function licenceOf(manifest: unknown): string | undefined {
  const { license, licenses } = Manifest.parse(manifest)
  const said = license ?? licenses
  return said === undefined ? undefined : textOf(said)
}

/** Whether an SPDX expression of AND, OR and brackets can be met by what is allowed. OR binds the least. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const inner = /\(([^()]*)\)/.exec(expression)
  if (inner !== null) {
    const [bracket, within = ''] = inner
    const verdict = isAllowed(within, allowed) ? 'ALLOWED' : 'REFUSED'
    return isAllowed(expression.replace(bracket, verdict), new Set([...allowed, 'ALLOWED']))
  }
  return expression.split(/\s+OR\s+/).some((all) => all.split(/\s+AND\s+/).every((one) => allowed.has(one.trim())))
}

export interface Package {
  name: string
  version: string
  licence: string | undefined
}
/** Packages whose licence is not allowed, or not known. */
export const refused = (packages: readonly Package[], allowed: ReadonlySet<string>): Package[] =>
  packages.filter(({ licence }) => licence === undefined || !isAllowed(licence, allowed))
