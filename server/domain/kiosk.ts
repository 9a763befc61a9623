import { z } from 'zod'

/** How a sign's page came to its machine, and would come back without a network. */
export const Kiosk = z.object({
  /** The kit's loader on the machine's disk, a service worker, or nothing. */
  kind: z.enum(['disk', 'worker', 'none']),
  /** It would come back after a power cut now. */
  durable: z.boolean(),
  /** The page's version, and one that failed on this machine and is not tried again. */
  build: z.string().max(40),
  refused: z.string().max(40).nullable(),
  /** Why the launcher started the browser, and its short runs in a row before. */
  why: z.string().max(20),
  failures: z.number().int().min(0)
})
export type Kiosk = z.infer<typeof Kiosk>
