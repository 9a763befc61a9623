import type { AuditEntry } from '../../domain/audit.ts'

type Json = AuditEntry['before']
export interface Difference {
  /** Names of fields and places in lists from 1, from the outside in; empty: the whole. */
  path: string[]
  /** undefined: was not, or is no more. */
  before: Json | undefined
  after: Json | undefined
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlainList = (value: Json | undefined): boolean => Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)
const partsOf = (value: Json | undefined): Map<string, Json> | undefined => {
  if (isObject(value)) return new Map(Object.entries(value))
  return Array.isArray(value) && !isPlainList(value) ? new Map(value.map((each, index) => [String(index + 1), each])) : undefined
}
const isThere = (value: Json | undefined): boolean => value !== null && value !== undefined

/** The leaves that differ, in the order of the fields; lists of plain values are leaves. */
export function auditDifference(before: Json | undefined, after: Json | undefined, path: string[] = []): Difference[] {
  if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return []
  const [old, young] = [partsOf(before), partsOf(after)]
  if (old === undefined && young === undefined) return [{ path, before, after }]
  // A word that grew into a thing with the same word inside: `step`, and who took it.
  const inner = path.at(-1) ?? ''
  if (young !== undefined && isThere(before) && old === undefined) {
    const { [inner]: same, ...rest } = Object.fromEntries(young)
    return [...auditDifference(before, same, path), ...auditDifference(undefined, rest, path)]
  }
  if (old !== undefined && isThere(after) && young === undefined) return [{ path, before, after }]
  const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])
  return [...names].flatMap((name) => auditDifference(old?.get(name), young?.get(name), [...path, name]))
}
