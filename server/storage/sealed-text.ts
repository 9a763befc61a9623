/** Text under a first line that says what it must be, so that damage shows. */
import { createHash } from 'node:crypto'

const sealOf = (text: string): string => `sha256 ${createHash('sha256').update(text).digest('hex')}\n`

export const seal = (text: string): string => sealOf(text) + text

/** The text, or undefined if it is not what was sealed. */
export function unseal(sealed: string): string | undefined {
  const end = sealed.indexOf('\n') + 1
  const text = sealed.slice(end)
  return end > 0 && sealed.slice(0, end) === sealOf(text) ? text : undefined
}
