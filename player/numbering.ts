/** How sealed records are numbered. Pure. [PL2] [PL7] */
import type { PlayRecord } from '../server/domain/record.ts'
import type { Unnumbered } from './book.ts'

/** A sealed record in the out box. */
export interface Row {
  epoch: number
  seq: number
  /** UTC ms, by the best clock there was. */
  sealedAt: number
  record: PlayRecord
}
export type RowKey = [epoch: number, seq: number]

export interface Numbering {
  /** Made with the storage. */
  journal: string
  /** 0 until the server has given one. */
  epoch: number
  /** Last seq sealed. */
  seq: number
  /** Last seq that the server's ledger has. */
  cursor: number
}
export interface Numbered {
  numbering: Numbering
  rows: Row[]
}

const keptMs = 14 * 24 * 3_600_000

export const newNumbering = (journal: string): Numbering => ({ journal, epoch: 0, seq: 0, cursor: 0 })

const rowOf = (epoch: number, seq: number, sealedAt: number, record: Unnumbered): Row => ({ epoch, seq, sealedAt, record: { ...record, seq } })

/** Gives sealed records the next numbers of the epoch. */
export function numberRecords(numbering: Numbering, sealed: readonly Unnumbered[], sealedAt: number): Numbered {
  const { epoch, seq } = numbering
  return {
    numbering: { ...numbering, seq: seq + sealed.length },
    rows: sealed.map((record, i) => rowOf(epoch, seq + 1 + i, sealedAt, record))
  }
}

/** A new epoch: what was not answered is numbered again, behind the cursor. */
export function renumber({ journal }: Pick<Numbering, 'journal'>, unanswered: readonly Row[], epoch: number, cursor: number): Numbered {
  return {
    numbering: { journal, epoch, seq: cursor + unanswered.length, cursor },
    rows: unanswered.map(({ record, sealedAt }, i) => rowOf(epoch, cursor + 1 + i, sealedAt, record))
  }
}

/**
 * Of the oldest rows those that may go: answered, and kept a fortnight for a server restored from a backup. [PL5] One that a wrong clock sealed
 * in the past is only as old as those sealed after it.
 */
export function spentRows(oldest: readonly Row[], { epoch, cursor }: Numbering, now: number): Row[] {
  return oldest.filter((row, i) => {
    const sealedAt = Math.max(0, ...oldest.slice(i).map((later) => later.sealedAt).filter((at) => at <= now))
    return (row.epoch < epoch || (row.epoch === epoch && row.seq <= cursor)) && now - sealedAt > keptMs
  })
}
