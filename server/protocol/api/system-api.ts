import { z } from 'zod'
import { route } from '../route.ts'

const Count = z.number().int().min(0)
const Moment = z.number().int()
const Last = z.object({ at: Moment, files: Count, bytes: Count, damaged: Count })

/** How the server and its data fare; times UTC ms. Reasons and faults are for whoever keeps the machine, in English. */
export const SystemView = z.object({
  version: z.string(),
  startedAt: Moment,
  ready: z.boolean(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  fleet: z.object({ known: Count, paired: Count, online: Count, wanted: Count, asWanted: Count }),
  intake: z.object({ plays: Count, records: Count, repeated: Count, quarantined: Count }),
  disk: z.object({ free: Count, total: Count, reserve: Count }),
  backup: z.object({ wanted: z.boolean(), triedAt: Moment.nullable(), fault: z.string().nullable(), secondFault: z.string().nullable(), last: Last.nullable() })
})
export type SystemView = z.infer<typeof SystemView>

export const systemApi = {
  system: route({ method: 'get', path: '/api/system', access: 'keep-settings', reach: 'nation', response: SystemView })
} as const
