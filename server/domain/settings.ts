/** What the ministry decides about reports, reminders and exports: one document. */
import { z } from 'zod'
import { Id, ProvinceCode } from './ids.ts'
import { GroupSpan, Measure, Signatures } from './report-sheet.ts'

/** Day of the month, of those a reminder or a deadline may fall on. */
const EarlyDay = z.number().int().min(1).max(5)
export const WallTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as 09:00')

/** Remind of the last month's report on that day at that time in Bangkok. */
export const ReminderTime = z.object({ day: EarlyDay, at: WallTime })
export type ReminderTime = z.infer<typeof ReminderTime>

/** The evidence behind counts is kept at least as long as access logs must be. */
export const shortestEvidenceDays = 90

/** `report.reminder`: a report is due. `issue.shown`: on every sign that it changes. `clock…`: a sign’s, or the server’s. */
export const webhookEvents = [
  'sign.dark', 'sign.lit', 'clock.wrong', 'clock.right', 'disk.low', 'disk.enough', 'backup.failed', 'backup.made', 'issue.shown', 'takeover.begun', 'takeover.ended',
  'report.ready', 'report.reminder', 'report.reported', 'report.certified', 'report.restated'
] as const
export const WebhookEvent = z.enum(webhookEvents)
export type WebhookEvent = z.infer<typeof WebhookEvent>

export const WebhookPlan = z.object({
  name: z.string().trim().min(1).max(80),
  url: z.url({ protocol: /^https?$/, error: 'an address such as https://example.go.th/hook' }).max(500),
  events: z.array(WebhookEvent).min(1),
  enabled: z.boolean()
})
export type WebhookPlan = z.infer<typeof WebhookPlan>
/** `secret` signs what is sent; it is told once, when the webhook is made. */
export const Webhook = WebhookPlan.extend({ id: Id, secret: z.string() })
export type Webhook = z.infer<typeof Webhook>

/** A view of the statistics sent after each week (Monday to Sunday) or month. */
export const MailSchedulePlan = z.object({
  name: z.string().trim().min(1).max(80),
  every: z.enum(['week', 'month']),
  by: z.enum(['province', 'slide', 'day', 'sign']),
  /** null: the whole nation. */
  province: ProvinceCode.nullable(),
  format: z.enum(['csv', 'xlsx']),
  to: z.array(z.email()).min(1).max(20),
  enabled: z.boolean()
})
export type MailSchedulePlan = z.infer<typeof MailSchedulePlan>
/** Periods that began before `since`, UTC ms, are not sent. */
export const MailSchedule = MailSchedulePlan.extend({ id: Id, since: z.number().int() })
export type MailSchedule = z.infer<typeof MailSchedule>

/** What a person changes in one go. */
export const SettingsPlan = z.object({
  /** What the Digital Billboard column counts. */
  measure: Measure.default('plays'),
  /** How a nought is printed. What was not typed is always blank. */
  zeros: z.enum(['blank', 'zero']).default('blank'),
  groupSpan: GroupSpan.default(5),
  signatures: Signatures.default('both'),
  /** Whether who reported may certify the same month. */
  reporterMayCertify: z.boolean().default(false),
  reminders: z
    .array(ReminderTime)
    .max(5)
    .refine((times) => new Set(times.map(({ day }) => day)).size === times.length, 'one reminder a day')
    .default([
      { day: 1, at: '09:00' },
      { day: 3, at: '09:00' },
      { day: 5, at: '09:00' }
    ]),
  evidenceDays: z.number().int().min(shortestEvidenceDays).max(730).default(120),
  /** Approvers and administrators set up a second factor before they do anything else. */
  secondFactorRequired: z.boolean().default(false),
  /** A session that nobody uses ends after this. */
  idleMinutes: z.number().int().min(5).max(720).default(60),
  /** And every one after this. */
  sessionHours: z.number().int().min(1).max(24).default(12),
  /** A sign that should be lit and is not is told of after this, and that it is lit again after the other. */
  darkMinutes: z.number().int().min(2).max(1440).default(15),
  litMinutes: z.number().int().min(1).max(60).default(5),
  /** Who gets letters of dark signs, wrong clocks, a disk that fills and backups that fail. */
  alertMail: z.array(z.email()).max(20).default([]),
  /** How long a former coordinator's contacts are kept. */
  contactDays: z.number().int().min(30).max(1825).default(365)
})
export type SettingsPlan = z.infer<typeof SettingsPlan>

export const Settings = SettingsPlan.extend({
  /** Grows with each change. */
  edition: z.number().int().min(0).default(0),
  /** By when districts report to the province, where it has said so: a day of the month after. */
  districtDays: z.record(ProvinceCode, EarlyDay).default({}),
  webhooks: z.array(Webhook).max(20).default([]),
  mailSchedules: z.array(MailSchedule).max(50).default([])
})
export type Settings = z.infer<typeof Settings>
export const DistrictDay = EarlyDay

export const usualSettings: Settings = Settings.parse({})
