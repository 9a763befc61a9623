import { z } from 'zod'
import { ProvinceCode } from './ids.ts'

/** What holds for all playlists together. */
export const PlanningRules = z.object({
  /** At most a minute passes between two slides that tell the hotline 1441, wherever a loop has one. */
  hotlineEachMinute: z.boolean(),
  /** Percent of the turns that a province's own playlists fill on its signs, while they have anything to show. */
  localShares: z.partialRecord(ProvinceCode, z.number().int().min(1).max(50))
})
export type PlanningRules = z.infer<typeof PlanningRules>
export const firstRules: PlanningRules = { hotlineEachMinute: true, localShares: {} }
