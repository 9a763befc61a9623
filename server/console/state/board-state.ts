import type { Board, BoardRow } from '../../protocol/planning-views.ts'

/** How far a sign has come; `stuck`: something must be done for it to go on. */
export const rowStates = ['stuck', 'away', 'waiting', 'sent', 'received', 'verified', 'shown', 'cleared', 'replaced'] as const
export type RowState = (typeof rowStates)[number]

/** Only what the sign itself said; `isOver`: the takeover is to leave the glass. */
export function rowStateOf(row: BoardRow, isOver = false): RowState {
  if (row.clearedAt !== null) return 'cleared'
  if (row.shownAt !== null && (!isOver || row.hindrance === null)) return 'shown'
  switch (row.hindrance?.kind) {
    case 'failed':
    case 'disk-full':
    case 'over-budget':
    case 'old-player':
      return 'stuck'
    case 'offline':
    case 'not-paired':
      return 'away'
    case 'superseded':
      return 'replaced'
    case 'downloading':
    case 'sent':
    case 'slide-end':
    case undefined:
      break
  }
  if (row.shownAt !== null) return 'shown'
  if (row.verifiedAt !== null) return 'verified'
  if (row.receivedAt !== null) return 'received'
  return row.sentAt !== null ? 'sent' : 'waiting'
}

export const stages = ['sentAt', 'receivedAt', 'verifiedAt', 'shownAt', 'clearedAt'] as const
export type Stage = (typeof stages)[number]

export interface StageFigure {
  stage: Stage
  n: number
  of: number
  /** Seconds from the start (of the end, for clearing) to the last that came so far; null: none has. */
  lastSeconds: number | null
}

/** n of all for each stage. An issue is never cleared; a takeover is only once it is over. */
export function stageFigures({ kind, rows, startedAt, endsAt }: Board): StageFigure[] {
  const shown = kind === 'issue' ? stages.slice(0, 4) : stages
  return shown.map((stage) => {
    const times = rows.flatMap((row) => row[stage] ?? [])
    const start = stage === 'clearedAt' ? (endsAt ?? startedAt) : startedAt
    return {
      stage,
      n: times.length,
      of: stage === 'clearedAt' ? rows.filter((row) => row.shownAt !== null).length : rows.length,
      lastSeconds: times.length === 0 ? null : Math.max(0, Math.round((Math.max(...times) - start) / 1000))
    }
  })
}

/** A province on the board: the least advanced of its signs. */
export const worstOf = (states: readonly RowState[]): RowState | null => rowStates.find((state) => states.includes(state)) ?? null
