import { z } from 'zod'
import { Id, ProvinceCode } from '../../domain/ids.ts'
import { DistrictDay, MailSchedule, MailSchedulePlan, Settings, SettingsPlan, Webhook, WebhookPlan } from '../../domain/settings.ts'
import { route } from '../route.ts'

const none = z.object({})
const one = z.object({ id: Id })
const WebhookView = Webhook.omit({ secret: true })
const SettingsView = Settings.omit({ webhooks: true, mailSchedules: true })

/** One message on its way out: `queued` until sent or given up. */
export const Delivery = z.object({
  id: Id,
  via: z.enum(['mail', 'webhook']),
  /** An address, a letter's masked; empty once the log has grown old. */
  to: z.string(),
  /** Subject of a letter, event of a webhook. */
  about: z.string(),
  at: z.number().int(),
  state: z.enum(['queued', 'sent', 'failed']),
  attempts: z.number().int(),
  sentAt: z.number().int().nullable(),
  lastError: z.string().nullable()
})
export type Delivery = z.infer<typeof Delivery>

/** The contract of settings. */
export const settingsApi = {
  settings: route({ method: 'get', path: '/api/settings', access: 'see', response: SettingsView }),
  /** All of it, whole; `edition` is the one that was seen. */
  changeSettings: route({
    method: 'put',
    path: '/api/settings',
    access: 'keep-settings',
    reach: 'nation',
    body: SettingsPlan.extend({ edition: z.number().int().min(0) }),
    response: SettingsView
  }),
  /** By when a province's districts report to it; null: as the province itself. */
  setDistrictDay: route({
    method: 'put',
    path: '/api/settings/district-days/:province',
    access: 'report',
    reach: 'signature',
    params: z.object({ province: ProvinceCode }),
    body: z.object({ day: DistrictDay.nullable() }),
    response: SettingsView
  }),
  webhooks: route({ method: 'get', path: '/api/webhooks', access: 'keep-settings', reach: 'nation', response: z.array(WebhookView) }),
  /** The only answer that holds the secret. */
  addWebhook: route({ method: 'post', path: '/api/webhooks', access: 'keep-settings', reach: 'nation', body: WebhookPlan, response: Webhook }),
  changeWebhook: route({ method: 'put', path: '/api/webhooks/:id', access: 'keep-settings', reach: 'nation', params: one, body: WebhookPlan, response: WebhookView }),
  removeWebhook: route({ method: 'delete', path: '/api/webhooks/:id', access: 'keep-settings', reach: 'nation', params: one, response: none }),
  mailSchedules: route({ method: 'get', path: '/api/mail-schedules', access: 'keep-settings', reach: 'nation', response: z.array(MailSchedule) }),
  addMailSchedule: route({ method: 'post', path: '/api/mail-schedules', access: 'keep-settings', reach: 'nation', body: MailSchedulePlan, response: MailSchedule }),
  changeMailSchedule: route({ method: 'put', path: '/api/mail-schedules/:id', access: 'keep-settings', reach: 'nation', params: one, body: MailSchedulePlan, response: MailSchedule }),
  removeMailSchedule: route({ method: 'delete', path: '/api/mail-schedules/:id', access: 'keep-settings', reach: 'nation', params: one, response: none }),
  /** The newest 200 messages out, newest first; `mail`: whether letters can be sent at all. */
  deliveries: route({
    method: 'get',
    path: '/api/deliveries',
    access: 'keep-settings',
    reach: 'nation',
    response: z.object({ mail: z.boolean(), deliveries: z.array(Delivery) })
  })
} as const
