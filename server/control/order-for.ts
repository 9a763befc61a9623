/** One sign's orders: its manifest under its version, and what becomes of its standing by it. */
import type { Manifest, ManifestBody } from '../domain/manifest.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { SignState } from './ports/signs.ts'

/** Canonical texts of what the manifests of many signs share, so that each is written out once. */
const shared = new WeakMap<object, string>()
const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  const text = shared.get(value) ?? canonicalJson(value)
  shared.set(value, text)
  return text
}

/** As `canonicalJson` of all but the issue's number, which is no part of the version: an issue that changes nothing for a sign is not sent to it. */
export function versionOf(body: ManifestBody): string {
  const parts = Object.entries(body)
    .filter(([name, value]) => name !== 'issue' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(`{${parts.map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`).join(',')}}`)
}

/** Nothing if the sign is to hold what it was to hold, by the same issue. */
export function orderFor(body: ManifestBody, before: SignState): { manifest: Manifest; state: SignState } | undefined {
  const version = versionOf(body)
  const { issue } = body
  if (before.wanted?.version === version && before.wanted.issue === issue) return undefined
  const renumber = <T extends { version: string }>(had: T | null) => had && had.version === version ? { ...had, issue } : had
  return {
    manifest: { ...body, version },
    state: { ...before, wanted: { version, issue }, held: renumber(before.held), shown: renumber(before.shown) }
  }
}
