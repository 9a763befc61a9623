/** What a manifest carries to its sign: its issue, and the takeovers in it. */
import type { Manifest } from '../domain/manifest.ts'
import type { Delivery, Milestones, Publication } from './ports/deliveries.ts'
import type { SignState } from './ports/signs.ts'

export const keyOf = ({ kind, id }: Publication): string => `${kind} ${id}`

const none: Milestones = { sentAt: null, receivedAt: null, verifiedAt: null, shownAt: null, clearedAt: null }
const since = (at: number | null, start: number): number | null => at && Math.max(at, start)

/** The rows that are new or carried by another version now; `known` are the sign's. */
export function carriedBy(manifest: Manifest, before: SignState, known: ReadonlyMap<string, Delivery>, now: number): Delivery[] {
  const { version, issue, sign } = manifest
  const takeovers = [...new Set(manifest.segments.flatMap(({ takeover }) => takeover ?? []))]
  const publications: Publication[] = [{ kind: 'issue', id: String(issue) }, ...takeovers.map((id) => ({ kind: 'takeover' as const, id }))]
  return publications.flatMap((publication): Delivery[] => {
    const had = known.get(keyOf(publication))
    if (had?.version === version) return []
    // What stands stands, whichever manifest carries it on; what does not is on its way anew.
    if (had !== undefined) return [{ ...had, version, ...(had.shownAt === null ? none : {}) }]
    const row = { ...publication, sign: sign.id, version }
    if (publication.kind === 'takeover') return [{ ...row, changed: true, ...none }]
    if (before.shown?.version === version)
      return [{ ...row, changed: false, sentAt: now, receivedAt: now, verifiedAt: now, shownAt: now, clearedAt: null }]
    const carrier = [...known.values()].find((other) => other.version === version && other.kind === 'issue')
    const on = carrier ?? none
    return [
      {
        ...row,
        changed: true,
        sentAt: since(on.sentAt, now),
        receivedAt: since(on.receivedAt, now),
        verifiedAt: since(on.verifiedAt, now),
        shownAt: null,
        clearedAt: null
      }
    ]
  })
}
