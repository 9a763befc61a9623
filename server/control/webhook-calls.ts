import type { CallPlan } from '../domain/notice.ts'
import type { Webhook } from '../domain/settings.ts'
import type { DeliveryDraft } from './ports/notices.ts'

/** One event for every webhook that asks for it; `key` names the thing, so that each is told of it once. */
export const callsOf = (webhooks: readonly Webhook[], key: string, { event, data }: Omit<CallPlan, 'webhook'>): DeliveryDraft[] =>
  webhooks
    .filter(({ enabled, events }) => enabled && events.includes(event))
    .map(({ id, url }) => {
      const body: CallPlan = { webhook: id, event, data }
      return { key: `${key} webhook ${id}`, via: 'webhook', to: url, about: event, body }
    })
