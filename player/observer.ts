/** What tests and technicians may see of a running player, and nobody else: nothing is logged to the public side. */
import type { Outcome } from '../server/domain/record.ts'
import type { Status } from '../server/protocol/player-wire.ts'
import type { ClosedPlay } from './book.ts'
import type { Carrier } from './host/contract.ts'

export interface PlayerState extends Status {
  /** The sign's name, once known. */
  sign: string | null
  /** Black by intent. */
  dark: boolean
  /** Brightness in force. */
  percent: number
  boot: string
  paired: boolean
  linked: boolean
  /** Plays closed and written since this boot. */
  plays: Record<Outcome, number>
  /** False: the storage cannot be opened, or refuses the plays, and they do not survive a restart. */
  durable: boolean
  /** What brings the page back without a network. */
  carrier: Carrier
  /** Version of the page. */
  build: string
  lastError: string | null
}
/** `detail` of the `paituean:play` event, sent on the outermost window after the play's transaction is committed. */
export type PlayDetail = ClosedPlay & { /** Sign time of its start, UTC ms. */ startedMs: number }

declare global {
  interface Window {
    paituean: { state(): Promise<PlayerState> }
  }
}

export interface Observer {
  played: (play: ClosedPlay) => void
  fault: (fault: unknown) => void
  readonly plays: Record<Outcome, number>
  readonly errors: number
  readonly lastError: string | null
  /** What went wrong of late, newest last. */
  readonly logs: readonly string[]
}

export function createObserver(): Observer {
  const plays = { completed: 0, interrupted: 0, failed: 0 }
  let errors = 0
  let lastError: string | null = null
  const logs: string[] = []
  return {
    plays,
    logs,
    get errors() {
      return errors
    },
    get lastError() {
      return lastError
    },
    played(play) {
      plays[play.outcome]++
      const startedMs = play.offsetMs === null ? play.wallMs : play.m0 + play.offsetMs
      const detail: PlayDetail = { ...play, startedMs }
      parent.dispatchEvent(new CustomEvent('paituean:play', { detail }))
    },
    fault(fault) {
      errors++
      lastError = String(fault)
      logs.push(`${Math.round(performance.now())} ms ${lastError}`.slice(0, 300))
      if (logs.length > 200) logs.shift()
    }
  }
}
