/** Who came from where, asked what, and what was answered: the traffic data the Computer Crime Act (section 26) has kept. No secrets, no contents. */
import { z } from 'zod'

/** At least so long by law; longer by default, so that a day of dispute is never the last. */
export const accessDays = { least: 90, usual: 120, most: 730 } as const

export const accessEvents = [
  'request',
  /** A wire of a sign, a console or a player to be paired was opened, refused, or ended. */
  'connected',
  'refused',
  'left',
  /** Of the log itself. */
  'file-began',
  'file-removed',
  'lines-lost',
  'line-torn'
] as const

/** One line, before it is sealed. What is absent is not known or does not apply. */
export const AccessFact = z.object({
  /** UTC ms. */
  at: z.number().int(),
  event: z.enum(accessEvents),
  address: z.string().optional(),
  port: z.number().int().optional(),
  /** Account. */
  person: z.string().optional(),
  username: z.string().optional(),
  sign: z.string().optional(),
  /** Tells sessions apart and opens none. */
  session: z.string().optional(),
  method: z.string().optional(),
  /** The pattern, and what stood in its places; never a secret. */
  route: z.string().optional(),
  of: z.record(z.string(), z.string()).optional(),
  status: z.union([z.number().int(), z.string()]).optional(),
  /** Sent. */
  bytes: z.number().int().optional(),
  ms: z.number().optional(),
  agent: z.string().optional(),
  /** Of the log itself. */
  file: z.string().optional(),
  previous: z.string().optional(),
  kept: z.array(z.string()).optional(),
  count: z.number().int().optional()
})
export type AccessFact = z.infer<typeof AccessFact>

/** A day's file as it stands. `held`: not removed while a hold lasts. */
export const AccessFile = z.object({ file: z.string(), day: z.string(), bytes: z.number().int(), held: z.boolean() })
export type AccessFile = z.infer<typeof AccessFile>

/** `000123-2026-11-28.jsonl`: in the order they were written, whatever the clock said. */
export const AccessFileName = z.string().regex(/^[0-9]{6,9}-[0-9]{4}-[0-9]{2}-[0-9]{2}\.jsonl$/, 'the name of a file of the access log')
export const accessFileName = (number: number, day: string): string => `${String(number).padStart(6, '0')}-${day}.jsonl`
export const accessFileNumber = (name: string): number => Number(/^\d+/.exec(name)?.[0] ?? 0)
export const accessFileDay = (name: string): string => name.slice(name.indexOf('-') + 1, -'.jsonl'.length)
