/** What a technician may ask of one sign from afar. */
import { z } from 'zod'
import { Id, PersonRef } from './ids.ts'
import { dayMs, minuteMs } from './time.ts'

export const commandKinds = ['reload', 'identify', 'blank', 'snapshot', 'logs'] as const
export const CommandKind = z.enum(commandKinds)
export type CommandKind = z.infer<typeof CommandKind>

/** How long a sign that is away may still take it up, ms. */
export const commandLifeMs: Record<CommandKind, number> = {
  reload: dayMs,
  identify: 10 * minuteMs,
  blank: dayMs,
  snapshot: 10 * minuteMs,
  logs: dayMs
}
/** How long *identify* stands, ms. */
export const identifyMs = 2 * minuteMs

/** As the sign is told it. */
export const Command = z.object({
  id: Id,
  kind: CommandKind,
  /** Server time, UTC ms: when *blank* or *identify* ends; null for the others. */
  until: z.number().int().nullable(),
  /** Not to be begun at or after this, UTC ms. */
  expiresAt: z.number().int(),
  /** What *identify* shows: the sign's name, its province, its canvas, a line each; empty for the others. */
  text: z.string()
})
export type Command = z.infer<typeof Command>

export const CommandAnswer = z.object({
  id: Id,
  outcome: z.enum(['done', 'failed']),
  detail: z.string().max(500),
  /** What is drawn, a data URL of a JPEG or PNG. */
  picture: z.string().max(900_000).regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/).nullable(),
  /** Newest last. */
  logs: z.array(z.string().max(300)).max(300)
})
export type CommandAnswer = z.infer<typeof CommandAnswer>

/** One that was given, with what came of it. */
export const GivenCommand = Command.omit({ text: true }).extend({
  sign: Id,
  by: PersonRef,
  at: z.number().int(),
  answeredAt: z.number().int().nullable(),
  outcome: z.enum(['done', 'failed']).nullable(),
  detail: z.string(),
  hasPicture: z.boolean(),
  logs: z.array(z.string())
})
export type GivenCommand = z.infer<typeof GivenCommand>
