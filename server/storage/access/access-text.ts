import { hash } from 'node:crypto'
import type { AccessFact } from '../../domain/access.ts'

/** What stands before the first line of the first file. */
export const noLine = '0'.repeat(64)

/** The line, without its hash, as it is written; its time for people and machines. */
const bodyOf = ({ at, ...fact }: AccessFact): string => JSON.stringify({ at: new Date(at).toISOString(), ...fact })
const hashOf = (previous: string, body: string): string => hash('sha256', previous + body)

/** A line sealed onto the one with hash `previous`. */
export function sealLine(previous: string, fact: AccessFact): { line: string; hash: string } {
  const body = bodyOf(fact)
  const own = hashOf(previous, body)
  return { line: `${body.slice(0, -1)},"hash":"${own}"}\n`, hash: own }
}

const sealed = /^(.*),"hash":"([0-9a-f]{64})"\}$/s

/** The hash a line carries; undefined: it is no line of ours. */
export const hashIn = (line: string): string | undefined => sealed.exec(line)?.[2]

/** Whether a line stands as it was sealed onto the one with hash `previous`. */
export function isSealedOnto(previous: string, line: string): boolean {
  const [, start, own] = sealed.exec(line) ?? []
  return start !== undefined && own === hashOf(previous, `${start}}`)
}
