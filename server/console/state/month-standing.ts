import type { MonthState } from '../../domain/report-sheet.ts'

/** `late`: open though its day is over. */
export const monthStandings = ['late', 'open', 'reported', 'certified'] as const
export type MonthStanding = (typeof monthStandings)[number]

export const standingOf = ({ state, revision, late }: { state: MonthState; revision: number; late: boolean }): MonthStanding =>
  state === 'open' && revision === 0 && late ? 'late' : state
