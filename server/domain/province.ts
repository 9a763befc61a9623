import { z } from 'zod'
import { ProvinceCode } from './ids.ts'

export const regions = ['north', 'northeast', 'central', 'east', 'west', 'south'] as const
export const Region = z.enum(regions)
export type Region = z.infer<typeof Region>

export const Province = z.object({
  code: ProvinceCode,
  nameTh: z.string(),
  nameEn: z.string(),
  abbrTh: z.string(),
  region: Region,
  regionTh: z.string(),
  /** Place in the tile map, west to east and north to south, from 0. */
  col: z.number().int(),
  row: z.number().int()
})
export type Province = z.infer<typeof Province>
