/** Why a sign is not there yet. */
import type { ManifestFault } from '../domain/manifest.ts'
import type { Live } from './presence.ts'
import type { Delivery } from './ports/deliveries.ts'
import type { SignState } from './ports/signs.ts'

export type Hindrance =
  | { kind: 'not-paired' }
  | { kind: 'offline'; since: number | null }
  | { kind: 'sent' }
  | { kind: 'downloading'; have: number; need: number }
  | { kind: 'failed'; fault: ManifestFault; detail: string; at: number }
  | { kind: 'disk-full'; detail: string; at: number }
  | { kind: 'over-budget'; detail: string; at: number }
  | { kind: 'old-player'; player: string }
  | { kind: 'slide-end' }
  | { kind: 'superseded' }

interface Facts {
  delivery: Delivery
  state: SignState
  live: Live | undefined
  paired: boolean
  /** The player of another protocol that knocks for it. */
  outdated: string | undefined
  /** It is not what the sign is to show any more. */
  isOver: boolean
}

/** What hinders it on its way to the glass, or a takeover on its way from it. */
export function hindranceOf({ delivery, state, live, paired, outdated, isOver }: Facts): Hindrance | null {
  if (delivery.kind === 'issue' && delivery.shownAt !== null) return null
  if (delivery.kind === 'takeover' && (isOver ? delivery.clearedAt !== null : delivery.shownAt !== null)) return null
  if (isOver && delivery.kind === 'issue') return { kind: 'superseded' }
  if (!paired) return { kind: 'not-paired' }
  if (live === undefined) return outdated === undefined ? { kind: 'offline', since: state.lastSeenAt } : { kind: 'old-player', player: outdated }
  if (isOver && delivery.shownAt === null) return { kind: 'superseded' }
  const version = state.wanted?.version
  const { fault } = state
  if (fault !== null && fault.version === version) {
    const { fault: what, detail, at } = fault
    if (what === 'storage') return { kind: 'disk-full', detail, at }
    return what === 'over-budget' ? { kind: 'over-budget', detail, at } : { kind: 'failed', fault: what, detail, at }
  }
  if (state.held?.version === version) return { kind: 'slide-end' }
  if (live.progress !== null && live.progress.version === version) return { kind: 'downloading', have: live.progress.have, need: live.progress.need }
  return { kind: 'sent' }
}
