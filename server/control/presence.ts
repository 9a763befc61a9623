/** Which signs are connected, and what they say of themselves. */
import type { Kiosk } from '../domain/kiosk.ts'
import type { ManifestFault } from '../domain/manifest.ts'
import type { Bulletin } from './bulletin.ts'
import type { Deliveries } from './deliveries.ts'
import { createPatientSave } from './patient-save.ts'
import type { Clock } from './ports/clock.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { ConnectionStore } from './ports/signs.ts'
import type { Standings } from './standings.ts'

interface Parts {
  standings: Standings
  deliveries: Deliveries
  manifests: ManifestStore
  connections: ConnectionStore
  clock: Clock
  bulletin: Bulletin
}
/** What a connected sign last told. */
export interface Live {
  connection: string
  since: number
  /** Its controller's output in device pixels. */
  screen: { width: number; height: number } | null
  slide: string | null
  /** Whose slide stands, as far as this connection heard. */
  takeover: string | null
  /** How far the pictures of the manifest it prepares are there. */
  progress: { version: string; have: number; need: number } | null
  unsentRecords: number | null
  clockErrorMs: number | null
  /** Its machine's own clock less ours, ms. */
  wallOffMs: number | null
  usedBytes: number | null
  /** Black by intent: out of hours, or blanked. */
  dark: boolean
  /** Brightness in force; null: as bright as can be, or not told. */
  percent: number | null
  /** When another machine last asked to play as this sign; null: none did. */
  rivalAt: number | null
  /** What brought its page; null: it does not say. */
  kiosk: Kiosk | null
}
interface Told {
  holding: string | null
  showing: string | null
}
/** What it says of itself now and then. */
interface Status extends Told {
  slide: string | null
  unsentRecords: number
  clockErrorMs: number | null
  wallMs?: number | undefined
  usedBytes: number | null
  dark?: boolean | undefined
  percent?: number | undefined
}
const untold = {
  screen: null, slide: null, takeover: null, progress: null, unsentRecords: null, clockErrorMs: null, wallOffMs: null, usedBytes: null, dark: false, percent: null, rivalAt: null, kiosk: null
} satisfies Partial<Live>
/** A connection began, by this player, or ended. */
interface Turn {
  sign: string
  at: number
  player: string | null
}
export type Presence = ReturnType<typeof createPresence>

export function createPresence({ standings, deliveries, manifests, connections, clock, bulletin }: Parts) {
  const live = new Map<string, Live>()
  /** Players of another protocol that knocked, by sign. */
  const outdated = new Map<string, string>()
  /** When a sign was last cut off because it sent far too much. */
  const floods = new Map<string, number>()

  const keepTurns = createPatientSave<Turn>({
    keyOf: ({ sign, at, player }) => `${sign} ${at} ${player === null ? 'ended' : 'began'}`,
    async save(turns) {
      for (const { sign, at, player } of turns) await (player === null ? connections.ended(sign, at) : connections.began(sign, at, player))
    }
  })
  const numberOf = async (sign: string, version: string): Promise<number | undefined> => {
    const { wanted, held } = standings.of(sign)
    for (const known of [wanted, held]) if (known?.version === version) return known.issue
    return manifests.issueOf(version)
  }
  const patch = (sign: string, part: Partial<Live>): boolean => {
    const current = live.get(sign)
    if (current !== undefined) live.set(sign, { ...current, ...part })
    return current !== undefined
  }

  /** A fact from before this connection, told late: the hello has told what holds since. */
  const isOld = (sign: string, at: number | null): boolean => at !== null && at < (live.get(sign)?.since ?? -Infinity)

  /** What the sign says it holds and shows becomes what we know, even if it is something else than we thought. */
  const learn = async (sign: string, { holding, showing }: Told): Promise<void> => {
    const [holdingIssue, showingIssue] = [holding === null ? 0 : await numberOf(sign, holding), showing === null ? 0 : await numberOf(sign, showing)]
    const now = clock.now()
    await standings.change(sign, (state) => {
      const isHeld = holding !== null && holding === state.held?.version
      const isShown = showing !== null && showing === state.shown?.version
      return {
        ...state,
        held: holding === null ? null : isHeld ? state.held : { version: holding, issue: holdingIssue ?? 0 },
        shown: showing === null ? null : isShown ? state.shown : { version: showing, issue: showingIssue ?? 0, at: now },
        lastSeenAt: now
      }
    })
    if (holding !== null) await deliveries.verified(sign, holding)
    if (showing !== null) await deliveries.shows(sign, showing)
  }

  return {
    /** How many signs may come. */
    fleet: (): number => standings.size(),
    live: (sign: string): Live | undefined => live.get(sign),
    outdated: (sign: string): string | undefined => outdated.get(sign),
    floodAt: (sign: string): number | undefined => floods.get(sign),

    /** A sign whose player speaks another protocol was sent away. */
    refusedAsOld(sign: string, player: string): void {
      outdated.set(sign, player)
      bulletin.tell({ kind: 'sign-changed', sign })
    },

    /** It sent far more than a sign has to say, and was cut off. */
    flooded(sign: string): void {
      floods.set(sign, clock.now())
      bulletin.tell({ kind: 'sign-changed', sign })
    },

    async arrived(
      sign: string,
      connection: string,
      { kiosk = null, screen, ...told }: Told & { player: string; screen: Live['screen']; kiosk?: Kiosk | null | undefined }
    ): Promise<void> {
      const since = clock.now()
      live.set(sign, { ...untold, connection, since, screen, kiosk })
      await keepTurns([{ sign, at: since, player: told.player }])
      outdated.delete(sign)
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
      await keepTurns([{ sign, at: now, player: null }])
      await standings.change(sign, (state) => ({ ...state, lastSeenAt: now }))
    },

    async told(sign: string, status: Status): Promise<void> {
      const { slide, unsentRecords, clockErrorMs, wallMs, usedBytes, dark = false, percent = null } = status
      const wallOffMs = wallMs === undefined ? null : wallMs - clock.now()
      if (patch(sign, { slide, unsentRecords, clockErrorMs, wallOffMs, usedBytes, dark, percent })) await learn(sign, status)
    },

    sent: (sign: string, version: string): Promise<void> => deliveries.sent(sign, version),

    /** It has come, whatever becomes of it. */
    received: (sign: string, version: string): Promise<void> => deliveries.received(sign, version),

    progressed(sign: string, progress: NonNullable<Live['progress']>): void {
      if (patch(sign, { progress })) deliveries.moved(sign, progress.version)
    },

    /** `at`: sign time; null: it does not know. */
    async ready(sign: string, version: string, at: number | null): Promise<void> {
      const issue = await numberOf(sign, version)
      if (issue === undefined) return
      if (!isOld(sign, at)) await standings.change(sign, (state) => ({
        ...state,
        held: state.wanted?.version === version ? state.wanted : { version, issue },
        fault: state.fault?.version === version ? null : state.fault
      }))
      await deliveries.verified(sign, version)
    },

    /** `toldAt`: sign time; null: it does not know. */
    async shown(sign: string, version: string, takeover: string | null, toldAt: number | null): Promise<void> {
      const issue = await numberOf(sign, version)
      if (issue === undefined) return
      const at = clock.now()
      if (!isOld(sign, toldAt)) {
        patch(sign, { takeover })
        await standings.change(sign, (state) => {
          const now = state.wanted?.version === version ? state.wanted : { version, issue }
          return { ...state, held: now, shown: { ...now, at }, fault: null }
        })
      }
      await deliveries.shown(sign, version, takeover)
    },

    async cleared(sign: string, takeover: string): Promise<void> {
      await deliveries.cleared(sign, takeover)
      const stands = live.get(sign)?.takeover ?? null
      if (stands !== null && stands !== takeover) return
      patch(sign, { takeover: null })
      const { shown } = standings.of(sign)
      if (shown !== null) await deliveries.shown(sign, shown.version, null)
    },

    async failed(sign: string, fault: { version: string; fault: ManifestFault; detail: string }): Promise<void> {
      const at = clock.now()
      await standings.change(sign, (state) => ({ ...state, fault: { ...fault, at } }))
      deliveries.moved(sign, fault.version)
    },

    /** Everyone is gone: the wire is closing. */
    closed(): void {
      const signs = [...live.keys()]
      live.clear()
      for (const sign of signs) bulletin.tell({ kind: 'sign-changed', sign })
    }
  }
}
