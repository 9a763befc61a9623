import type { z } from 'zod'
import type { PlannedBy, PlannedRow } from '../../protocol/api/numbers-api.ts'

/** What may have come of a due play, the wanted one first and the one that must not be last. */
export const plannedParts = ['met', 'interrupted', 'failed', 'late', 'quarantined', 'lost', 'dark', 'unreported', 'unexplained'] as const
export type PlannedPart = (typeof plannedParts)[number]

/** The parts that are there, each as a share of all that was due; and the unexplained always. */
export function partShares(row: z.infer<typeof PlannedRow>): { part: PlannedPart; plays: number; share: number }[] {
  return plannedParts
    .filter((part) => row[part] > 0 || part === 'unexplained' || part === 'met')
    .map((part) => ({ part, plays: row[part], share: row.due === 0 ? 0 : row[part] / row.due }))
}

/** Where a row of the reckoning leads: nearer to one sign's hour. */
export function plannedDrill(by: PlannedBy, key: string, sign: string | undefined): Record<string, string | null> | 'records' {
  switch (by) {
    case 'nation':
      return { by: 'province' }
    case 'province':
      return { by: 'sign', province: key, region: null, sign: null }
    case 'sign':
      return { by: 'day', sign: key }
    case 'slide':
      return { by: sign === undefined ? 'sign' : 'day', slide: key }
    case 'day':
      return { by: sign === undefined ? 'sign' : 'hour', from: key, to: key }
    case 'hour':
      return sign === undefined ? { by: 'sign', from: key.slice(0, 10), to: key.slice(0, 10) } : 'records'
  }
}
