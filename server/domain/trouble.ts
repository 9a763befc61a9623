/** What the machine or its data suffer from, and people should know. */
import { z } from 'zod'

export const troubleKinds = ['catalogue-restored', 'disk-low', 'backup', 'clock-changed'] as const
export const Trouble = z.object({
  kind: z.enum(troubleKinds),
  /** Since when, or when it happened, UTC ms. */
  at: z.number().int(),
  /** For whoever keeps the machine; in English. */
  detail: z.string()
})
export type Trouble = z.infer<typeof Trouble>
