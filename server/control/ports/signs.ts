/** Signs, their tokens and their state. */
import type { ManifestFault } from '../../domain/manifest.ts'
import type { Sign } from '../../domain/sign.ts'

export interface SignStore {
  /** By id; the same list while nothing changes. */
  all(): Promise<readonly Sign[]>
  find(id: string): Promise<Sign | undefined>
  /** Insert or replace. */
  save(sign: Sign): Promise<void>
}

/** Tokens by their sha256 (hex); one per sign. */
export interface TokenStore {
  grant(sign: string, tokenHash: string, simulated: boolean): Promise<void>
  revoke(sign: string): Promise<void>
  /** The sign that holds the token. */
  holder(tokenHash: string): Promise<{ sign: string } | undefined>
  all(): Promise<{ sign: string; simulated: boolean }[]>
}

/** A sign without a token that shows a code. `sign` is set when an officer has typed it. */
export interface Pairing {
  code: string
  secretHash: string
  expiresAt: number
  sign: string | null
  simulated: boolean
}

export interface PairingStore {
  /** Insert or replace by secretHash. Throws if the code is another's. */
  save(pairing: Pairing): Promise<void>
  byCode(code: string): Promise<Pairing | undefined>
  bySecret(secretHash: string): Promise<Pairing | undefined>
  remove(secretHash: string): Promise<void>
}

/** Wanted and actual, as last known; survives a restart. */
export interface SignState {
  sign: string
  wanted: { version: string; issue: number } | null
  held: { version: string; issue: number } | null
  shown: { version: string; issue: number; at: number } | null
  fault: { version: string; fault: ManifestFault; detail: string; at: number } | null
  lastSeenAt: number | null
  player: string | null
}

/** When a sign was connected, UTC ms; `until` null: it is. */
export interface Connection {
  from: number
  until: number | null
  player: string
}
export interface ConnectionStore {
  /** Ends the one before, if it has not ended. */
  began(sign: string, at: number, player: string): Promise<void>
  ended(sign: string, at: number): Promise<void>
  /** Those that lasted beyond `from`, newest first. */
  of(sign: string, from: number): Promise<Connection[]>
  /** Drops what ended at or before `before`. */
  forget(before: number): Promise<void>
}

export interface SignStateStore {
  all(): Promise<SignState[]>
  find(sign: string): Promise<SignState | undefined>
  /** Insert or replace. */
  save(state: SignState): Promise<void>
}
