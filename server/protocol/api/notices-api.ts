import { z } from 'zod'
import { Id, ProvinceCode } from '../../domain/ids.ts'
import { Month } from '../../domain/report.ts'
import { route } from '../route.ts'

/** What a page tells whom it concerns. `ready`: the figures can be signed; `remind-report`, `remind-certify`: the month waits for a signature. */
export const Notice = z.object({
  id: Id,
  kind: z.enum(['ready', 'remind-report', 'remind-certify', 'given-back', 'reported', 'certified', 'restated']),
  province: ProvinceCode,
  month: Month,
  at: z.number().int(),
  th: z.string(),
  en: z.string(),
  /** This person has put it away. */
  seen: z.boolean()
})
export type Notice = z.infer<typeof Notice>

/** The contract of notices. */
export const noticesApi = {
  /** Of the last 60 days, newest first; a province's people get their own province's. */
  notices: route({ method: 'get', path: '/api/notices', access: 'see', response: z.array(Notice) }),
  putNoticeAway: route({ method: 'post', path: '/api/notices/:id/seen', access: 'see', reach: 'province', params: z.object({ id: Id }), response: z.object({}) })
} as const
