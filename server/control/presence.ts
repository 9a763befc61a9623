/** Which signs are connected, and what they say of themselves. */
import type { Bulletin } from './bulletin.ts'
import type { Clock } from './ports/clock.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { Standings } from './standings.ts'

interface Parts {
  standings: Standings
  manifests: ManifestStore
  clock: Clock
  bulletin: Bulletin
}
/** What a connected sign last told. */
export interface Live {
  connection: string
  since: number
  /** The last manifest it acknowledged on this connection. */
  received: string | null
  slide: string | null
  unsentRecords: number | null
  clockErrorMs: number | null
  /** When another machine last asked to play as this sign; null: none did. */
  rivalAt: number | null
}
interface Told {
  holding: string | null
  showing: string | null
}
export type Presence = ReturnType<typeof createPresence>

export function createPresence({ standings, manifests, clock, bulletin }: Parts) {
  const live = new Map<string, Live>()

  const issueOf = async (version: string): Promise<number | undefined> => (await manifests.find(version))?.issue

  /** What the sign says it holds and shows becomes what we know, even if it is something else than we thought. */
  const learn = async (sign: string, { holding, showing }: Told): Promise<void> => {
    const known = standings.of(sign)
    const numbered = async (version: string | null, had: { version: string; issue: number } | null) =>
      version === null ? null : version === had?.version ? had : { version, issue: (await issueOf(version)) ?? 0 }
    const held = await numbered(holding, known.held)
    const shown = await numbered(showing, known.shown)
    const now = clock.now()
    await standings.change(sign, (state) => ({
      ...state,
      held,
      shown: shown === null ? null : { at: now, ...shown },
      lastSeenAt: now
    }))
  }

  return {
    live: (sign: string): Live | undefined => live.get(sign),

    async arrived(sign: string, connection: string, told: Told & { player: string }): Promise<void> {
      live.set(sign, { connection, since: clock.now(), received: null, slide: null, unsentRecords: null, clockErrorMs: null, rivalAt: null })
      await learn(sign, told)
      await standings.change(sign, (state) => (state.player === told.player ? state : { ...state, player: told.player }))
    },

    /** A second machine came with the sign's token while the first is there. */
    rivalled(sign: string): void {
      const current = live.get(sign)
      if (current === undefined) return
      live.set(sign, { ...current, rivalAt: clock.now() })
      bulletin.tell({ kind: 'sign-changed', sign })
    },

    /** Only the current connection's end counts. */
    async left(sign: string, connection: string): Promise<void> {
      if (live.get(sign)?.connection !== connection) return
      live.delete(sign)
      const now = clock.now()
      await standings.change(sign, (state) => ({ ...state, lastSeenAt: now }))
    },

    async told(sign: string, status: Told & { slide: string | null; unsentRecords: number; clockErrorMs: number | null }): Promise<void> {
      const current = live.get(sign)
      if (current === undefined) return
      const { slide, unsentRecords, clockErrorMs } = status
      live.set(sign, { ...current, slide, unsentRecords, clockErrorMs })
      await learn(sign, status)
    },

    /** It has come, whatever becomes of it. */
    received(sign: string, version: string): void {
      const current = live.get(sign)
      if (current !== undefined) live.set(sign, { ...current, received: version })
    },

    async ready(sign: string, version: string): Promise<void> {
      const issue = await issueOf(version)
      if (issue === undefined) return
      await standings.change(sign, (state) => ({
        ...state,
        held: state.wanted?.version === version ? state.wanted : { version, issue },
        fault: state.fault?.version === version ? null : state.fault
      }))
    },

    async shown(sign: string, version: string): Promise<void> {
      const issue = await issueOf(version)
      if (issue === undefined) return
      const at = clock.now()
      await standings.change(sign, (state) => {
        const now = state.wanted?.version === version ? state.wanted : { version, issue }
        return { ...state, held: now, shown: { ...now, at }, fault: null }
      })
    },

    async failed(sign: string, fault: { version: string; fault: string; detail: string }): Promise<void> {
      const at = clock.now()
      await standings.change(sign, (state) => ({ ...state, fault: { ...fault, at } }))
    },

    /** Everyone is gone: the wire is closing. */
    closed(): void {
      const signs = [...live.keys()]
      live.clear()
      for (const sign of signs) bulletin.tell({ kind: 'sign-changed', sign })
    }
  }
}
