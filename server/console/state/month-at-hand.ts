import type { MonthLine } from '../../protocol/api/reports-api.ts'

/** Of a province's months, the newest first: the newest that is over and waits to be certified, else the one that runs. */
export const monthAtHand = (lines: readonly MonthLine[]): string | undefined => (lines.slice(1).find(({ state }) => state !== 'certified') ?? lines[0])?.month
