import type { MonthState } from '../../domain/report-sheet.ts'

/** `late`: not reported though its day is over. */
export const monthStandings = ['late', 'open', 'reported', 'certified'] as const
export type MonthStanding = (typeof monthStandings)[number]

export const standingOf = ({ state, late }: { state: MonthState; late: boolean }): MonthStanding => (state === 'open' && late ? 'late' : state)
