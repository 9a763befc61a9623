/** One simulated sign: speaks the real wire, shows nothing, counts everything. */
import type { Manifest } from '../../server/domain/manifest.ts'
import { noFaults, type Faults } from './faults.ts'
import { addTo, type PlayLog } from './play-log.ts'
import { createSeeded } from './seeded.ts'
import { createSignClock } from './sign-clock.ts'
import { createSignJournal, type JournalSnapshot } from './sign-journal.ts'
import { openSignLink, type SignLink } from './sign-link.ts'
import { createSignOrders } from './sign-orders.ts'
import { waitForPairing } from './sign-pairing.ts'
import { createSignStage } from './sign-stage.ts'

export const playerName = 'simulated 1'

/** What happened at a sign; `at` is the process's monotonic clock (`performance.now`), ms. */
export type SignEvent = { at: number } & (
  | { kind: 'code'; code: string }
  | { kind: 'paired'; sign: string }
  | { kind: 'online'; sign: string }
  | { kind: 'offline'; reason: string }
  | { kind: 'received'; version: string; issue: number; messageBytes: number; assetBytes: number[] }
  | { kind: 'ready'; version: string; issue: number; /** The slide that stands is due for so long. */ standsForMs: number }
  | { kind: 'shown'; version: string; issue: number; takeover: string | null }
  | { kind: 'cleared'; takeover: string }
  | { kind: 'failed'; version: string; fault: string; detail: string }
)
type Happened = SignEvent extends infer E ? (E extends SignEvent ? Omit<E, 'at'> : never) : never

/** What a sign keeps over a restart. */
export interface SignMemory {
  secret: string
  token: string | null
  journal: JournalSnapshot | null
}
export interface SimulatedSignParts {
  /** The server's address, without a slash at the end. */
  url: string
  seed: string
  /** A token of before; without one the sign asks to be paired. */
  token?: string
  memory?: SignMemory
  faults?: Partial<Faults>
  onEvent?: (event: SignEvent) => void
}
export interface SignState {
  phase: 'pairing' | 'offline' | 'online'
  /** Shown while pairing. */
  code: string | null
  sign: string | null
  holding: string | null
  showing: string | null
  /** `slide@revision`. */
  slide: string | null
  /** Whose slide stands. */
  takeover: string | null
  unsentRecords: number
}
export interface SimulatedSign {
  state(): SignState
  /** Its own truth of the plays it closed. */
  log(): PlayLog
  memory(): SignMemory
  /** Cuts the connection as a network would. */
  cut(): void
  /** Off the net until it comes back; the show goes on. */
  leave(): void
  comeBack(): void
  /** Ends the show as a power cut would, and resolves when every play is answered or `ms` are over: true if all are. */
  finish(ms: number): Promise<boolean>
  /** Ends at once; what was not answered stays in its memory. */
  stop(): void
}

/** How often records are looked at for sealing, ms. */
const sealCheckMs = 1000
/** Largest error of a simulated controller's own clock, ms. */
const worstWallMs = 3 * 60 * 1000

export function createSimulatedSign({ url, seed, token, memory, faults, onEvent }: SimulatedSignParts): SimulatedSign {
  const chance = createSeeded(seed)
  // A boot is new at each start, even of the same seed.
  const boot = `${chance.name(8)}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  const kept: SignMemory = memory ?? { secret: chance.name(20) + crypto.randomUUID().replaceAll('-', ''), token: token ?? null, journal: null }
  const clock = createSignClock(chance.whole(2 * worstWallMs) - worstWallMs)
  const journal = createSignJournal(`${chance.name(8)}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`, boot, kept.journal ?? undefined)
  const log: PlayLog = {}
  const tell = (event: Happened): void => onEvent?.({ at: performance.now(), ...event })
  let link: SignLink | undefined
  let stopPairing: (() => void) | undefined
  let code: string | null = null
  let sign: string | null = null

  const stage = createSignStage({
    clock,
    onPlay(play) {
      journal.add(play)
      addTo(log, play.slide, play.outcome)
    },
    onShown({ version, issue }: Manifest, takeover) {
      tell({ kind: 'shown', version, issue, takeover })
      link?.tell({ event: 'manifest:shown', fact: { version, at: wholeNow(), takeover } })
    },
    onCleared(takeover) {
      tell({ kind: 'cleared', takeover })
      link?.tell({ event: 'takeover:cleared', fact: { takeover, at: wholeNow() } })
    }
  })
  const wholeNow = (): number | null => {
    const now = clock.now()
    return now === null ? null : Math.round(now)
  }
  const standsForMs = (): number => {
    const [until, now] = [stage.standsUntil(), clock.now()]
    return until === null || now === null ? 0 : Math.max(0, until - now)
  }
  const orders = createSignOrders({
    server: url,
    chance: chance.fork('orders'),
    onReady(manifest) {
      const { version, issue } = manifest
      orders.hold(manifest)
      tell({ kind: 'ready', version, issue, standsForMs: standsForMs() })
      link?.tell({ event: 'manifest:ready', fact: { version, at: wholeNow() } })
      stage.take(manifest)
    },
    onProgress: (progress) => link?.tellProgress(progress),
    onFailed(failed) {
      tell({ kind: 'failed', version: failed.version, fault: failed.fault, detail: failed.detail })
      link?.tell({ event: 'manifest:failed', fact: { ...failed, at: wholeNow() } })
    }
  })

  const pair = (): void => {
    kept.token = null
    stopPairing = waitForPairing({
      server: url,
      secret: kept.secret,
      player: playerName,
      chance: chance.fork('pairing'),
      onCode(shown) {
        code = shown
        tell({ kind: 'code', code })
      },
      onPaired(paired) {
        code = null
        sign = paired.sign.id
        tell({ kind: 'paired', sign })
        connect(paired.token)
      }
    })
  }
  const connect = (given: string): void => {
    kept.token = given
    link = openSignLink({
      server: url,
      token: given,
      chance: chance.fork('link'),
      clock,
      journal,
      faults: { ...noFaults, ...faults },
      hello: () => ({
        boot,
        holding: orders.holding(),
        showing: stage.showing(),
        player: playerName,
        screen: { width: 1920, height: 1080, pixelRatio: 1 },
        storage: { persisted: true, usedBytes: null }
      }),
      status: () => ({
        holding: orders.holding(),
        showing: stage.showing(),
        slide: stage.slide(),
        offsetMs: clock.offset(),
        clockErrorMs: clock.errorMs(),
        wallMs: clock.wall(),
        unsentRecords: journal.unsent(),
        heapBytes: null,
        usedBytes: null,
        errors: 0
      }),
      onWelcome(welcome) {
        sign = welcome.sign.id
        tell({ kind: 'online', sign })
      },
      onManifest(message, received) {
        // [MF7] Before anything is fetched, or even looked at.
        const at = performance.now()
        received()
        const taken = orders.take(message)
        if (taken === undefined) return
        const { version, issue } = taken.manifest
        onEvent?.({ at, kind: 'received', version, issue, messageBytes: JSON.stringify(message).length, assetBytes: taken.missing.map(({ bytes }) => bytes) })
      },
      onEnd: (reason) => tell({ kind: 'offline', reason }),
      onPairAgain: pair
    })
  }
  if (kept.token === null) pair()
  else connect(kept.token)

  const sealing = setInterval(() => {
    journal.sealDue(clock.mono())
    link?.report()
  }, sealCheckMs)
  const darken = (): void => {
    orders.stop()
    stage.stop()
    journal.seal()
  }
  const stop = (): void => {
    clearInterval(sealing)
    darken()
    stopPairing?.()
    link?.stop()
  }
  return {
    state: () => ({
      phase: kept.token === null ? 'pairing' : link?.isWelcomed() === true ? 'online' : 'offline',
      code,
      sign,
      holding: orders.holding(),
      showing: stage.showing(),
      slide: stage.slide(),
      takeover: stage.takeover(),
      unsentRecords: journal.unsent()
    }),
    log: () => structuredClone(log),
    memory: () => ({ ...kept, journal: journal.snapshot() }),
    cut: () => link?.cut(),
    leave: () => link?.leave(),
    comeBack: () => link?.comeBack(),
    async finish(ms) {
      darken()
      const until = performance.now() + ms
      while (!journal.isEmptied() && performance.now() < until) {
        link?.report()
        await new Promise((again) => setTimeout(again, 50))
      }
      stop()
      return journal.isEmptied()
    },
    stop
  }
}
