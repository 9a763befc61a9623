import type { Outbox } from '../control/outbox.ts'
import type { Notices } from '../control/notices.ts'
import type { SettingsDesk } from '../control/settings.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

interface Parts {
  settings: SettingsDesk
  deliveries: Outbox
  notices: Notices
}

export function mountSettings(mount: Mounter, { settings, deliveries, notices }: Parts): void {
  mount(api.settings, ({ person }) => settings.view(person))
  mount(api.changeSettings, ({ person, input: { body } }) => settings.change(person, body))
  mount(api.setDistrictDay, ({ person, input: { params, body } }) => settings.setDistrictDay(person, params.province, body.day))
  mount(api.webhooks, ({ person }) => settings.webhooks(person))
  mount(api.addWebhook, ({ person, input: { body } }) => settings.addWebhook(person, body))
  mount(api.changeWebhook, ({ person, input: { params, body } }) => settings.changeWebhook(person, params.id, body))
  mount(api.removeWebhook, async ({ person, input: { params } }) => {
    await settings.removeWebhook(person, params.id)
    return {}
  })
  mount(api.mailSchedules, ({ person }) => settings.mailSchedules(person))
  mount(api.addMailSchedule, ({ person, input: { body } }) => settings.addMailSchedule(person, body))
  mount(api.changeMailSchedule, ({ person, input: { params, body } }) => settings.changeMailSchedule(person, params.id, body))
  mount(api.removeMailSchedule, async ({ person, input: { params } }) => {
    await settings.removeMailSchedule(person, params.id)
    return {}
  })
  mount(api.deliveries, async ({ person }) => {
    const { mail, deliveries: log } = await deliveries.log(person)
    return {
      mail,
      deliveries: log.map(({ id, via, to, about, at, state, attempts, sentAt, lastError }) => ({ id, via, to, about, at, state, attempts, sentAt, lastError }))
    }
  })
  mount(api.notices, ({ person }) => notices.of(person))
  mount(api.putNoticeAway, async ({ person, input: { params } }) => {
    await notices.putAway(person, params.id)
    return {}
  })
}
