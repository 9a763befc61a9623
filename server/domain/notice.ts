/** What is told to people: on a page, by letter, or to another system. */
import { z } from 'zod'
import { Id, ProvinceCode } from './ids.ts'
import { Month } from './report.ts'
import { MailSchedulePlan, Webhook, WebhookEvent } from './settings.ts'

/** `ready`: the figures can be signed; `remind-…`: the month waits for that signature. */
export const noticeKinds = ['ready', 'remind-report', 'remind-certify', 'given-back', 'reported', 'certified', 'restated'] as const
export const Notice = z.object({
  id: Id,
  kind: z.enum(noticeKinds),
  province: ProvinceCode,
  month: Month,
  /** UTC ms. */
  at: z.number().int(),
  th: z.string(),
  en: z.string()
})
export type Notice = z.infer<typeof Notice>

/** A letter to be sent. Its table is made when it goes out, so that no file waits in the queue. */
export const LetterPlan = z.object({
  subject: z.string(),
  text: z.string(),
  table: MailSchedulePlan.pick({ by: true, province: true, format: true }).extend({ from: z.string(), to: z.string(), title: z.string() }).optional()
})
export type LetterPlan = z.infer<typeof LetterPlan>

/** UTC ms. */
const at = z.number().int()

/** What a webhook is sent, as JSON; `id` is the same when it is sent again. */
export const CallPlan = z.object({
  webhook: Webhook.shape.id,
  event: WebhookEvent,
  data: z.union([
    z.object({ province: ProvinceCode, month: Month, revision: z.number().int(), at }),
    /** `offMs`: its machine’s clock less ours. */
    z.object({ sign: Id, name: z.string(), province: ProvinceCode, since: at, at, offMs: z.number().int().optional() }),
    /** Of the server’s machine. */
    z.object({ detail: z.string(), since: at, at }),
    z.object({ issue: z.number().int(), note: z.string(), signs: z.number().int(), at }),
    z.object({ takeover: Id, reason: z.string(), drill: z.boolean(), at })
  ])
})
export type CallPlan = z.infer<typeof CallPlan>

/** `of••••@example.go.th`: enough to tell whose it is, too little to write to it. */
export const maskedAddress = (address: string): string => address.replace(/^(.{0,2}).*@/, '$1••••@')

/** Waits after the first, second … try that failed, ms; after the last it is given up. */
const minute = 60_000
export const retryWaitsMs = [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 6 * 60 * minute, 12 * 60 * minute] as const
