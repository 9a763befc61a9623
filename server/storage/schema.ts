/** The tables, as queries see them. Times are UTC ms, hashes and digests lower-case hexadecimal, flags 0 or 1, lists JSON text. */
import type { Asset, ManifestFault } from '../domain/manifest.ts'
import type { CommandKind } from '../domain/command.ts'
import type { Outcome } from '../domain/record.ts'
import type { QuarantineReason } from '../domain/ledger.ts'
import type { LedgerTables } from './ledger-tables.ts'
import type { AuditRow } from './audit-text.ts'
import type { MonthTables } from './month-tables.ts'
import type { PeopleTables } from './people/people-tables.ts'

type Flag = 0 | 1

export interface Schema extends MonthTables, LedgerTables, PeopleTables {
  sign: { id: string; province: string; body: string }
  token: { sign: string; token_hash: string; simulated: Flag }
  pairing: { secret_hash: string; code: string; expires_at: number; sign: string | null; simulated: Flag }
  sign_state: {
    sign: string
    wanted_version: string | null
    wanted_issue: number | null
    held_version: string | null
    held_issue: number | null
    shown_version: string | null
    shown_issue: number | null
    shown_at: number | null
    fault_version: string | null
    fault: ManifestFault | null
    fault_detail: string | null
    fault_at: number | null
    last_seen_at: number | null
    player: string | null
  }
  /** When each sign was connected; null: it is. */
  connection: { sign: string; from_at: number; until_at: number | null; player: string }
  issue: { number: number; at: number; body: string }
  slide_title: { slide: string; revision: number; title: string }
  /** `program`: the hash of what it shares with other signs' manifests; null: all of it is in `body`. */
  manifest: { version: string; body: string; program: string | null }
  program: { hash: string; body: string }
  delivery: {
    kind: 'issue' | 'takeover'
    id: string
    sign: string
    version: string
    changed: Flag
    sent_at: number | null
    received_at: number | null
    verified_at: number | null
    shown_at: number | null
    cleared_at: number | null
  }
  audit: AuditRow
  rendering: {
    key: string
    sha256: string
    bytes: number
    mime: Asset['mime']
    width: number
    height: number
    legible: Flag
    findings: string
    has_qr: Flag
    /** When it was last asked for, to the day. */
    used_at: number
  }
  command: {
    id: string
    sign: string
    kind: CommandKind
    by_id: string
    by_name: string
    at: number
    ends_at: number | null
    expires_at: number
    answered_at: number | null
    outcome: 'done' | 'failed' | null
    detail: string
    picture: string | null
    logs: string
  }
  
  /** The runs of record numbers of a sign; the highest epoch is the one it counts in. */
  epoch: { sign: string; epoch: number; journal: string; cursor: number; opened_at: number; disputed: Flag }
  boot: { sign: string; boot: string; highest: number; offset_ms: number | null }
  /** The evidence. `started_at` is the corrected start; `hour` is where it was counted. */
  record: {
    sign: string
    epoch: number
    seq: number
    digest: string
    boot: string
    p0: number
    p1: number
    manifest: string
    province: string
    body: string
    verdict: 'counted' | 'known' | 'quarantined'
    reason: QuarantineReason | null
    started_at: number
    hour: number | null
    arrived_at: number
  }
  /** Numbers `[from_seq, until_seq)` that a sign no longer has and never sent. */
  gap: { sign: string; epoch: number; from_seq: number; until_seq: number; at: number }
  /** The projection. */
  play_hour: { hour: number; sign: string; slide: string; revision: number; province: string; shown_ms: number } & Record<Outcome, number>
}
