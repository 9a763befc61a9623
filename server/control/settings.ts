/** What the ministry decides about reports, reminders and exports. */
import { Failure } from '../domain/failure.ts'
import { may, maySignFor, type Person } from '../domain/roles.ts'
import { maskedAddress } from '../domain/notice.ts'
import { SettingsPlan, type MailSchedule, type MailSchedulePlan, type Settings, type Webhook, type WebhookPlan } from '../domain/settings.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'

interface Parts {
  catalogue: CatalogueStore
  audit: Pick<Audit, 'record'>
  chance: Chance
  clock: Clock
}
export type SettingsView = Omit<Settings, 'webhooks' | 'mailSchedules'>
export type WebhookView = Omit<Webhook, 'secret'>
export type SettingsDesk = ReturnType<typeof createSettings>

const viewOf = ({ webhooks: _webhooks, mailSchedules: _schedules, ...rest }: Settings): SettingsView => rest
/** Whole addresses are for those who keep them. */
const viewFor = (person: Person, settings: Settings): SettingsView => ({ ...viewOf(settings), alertMail: may(person, 'keep-settings') ? settings.alertMail : [] })
const withoutSecret = ({ secret: _secret, ...webhook }: Webhook): WebhookView => webhook

interface Deed {
  action: 'created' | 'changed' | 'removed'
  /** Which of the settings. */
  id: 'reports' | 'district-days' | 'webhooks' | 'mail-schedules'
  /** The part of them that the log shows, before and after. */
  shows: (settings: Settings) => object | null
}
/** The log is kept for ever: secrets, ways with secrets in them and whole addresses stay out of it. */
const planShown = (settings: Settings): object => ({ ...SettingsPlan.parse(settings), alertMail: settings.alertMail.map(maskedAddress) })
const webhookShown = ({ webhooks }: Settings, id: string): object | null => {
  const webhook = webhooks.find((each) => each.id === id)
  return webhook === undefined ? null : { ...withoutSecret(webhook), url: new URL(webhook.url).origin }
}
const scheduleShown = ({ mailSchedules }: Settings, id: string): object | null => {
  const schedule = mailSchedules.find((each) => each.id === id)
  return schedule === undefined ? null : { ...schedule, to: schedule.to.map(maskedAddress) }
}

export function createSettings({ catalogue, audit, chance, clock }: Parts) {
  const change = async (person: Person, { action, id, shows }: Deed, make: (settings: Settings) => Partial<Settings>): Promise<Settings> => {
    let before: object | null = null
    const { settings: after } = await catalogue.change((document) => {
      const { settings } = document
      before = shows(settings)
      return { ...document, settings: { ...settings, ...make(settings), edition: settings.edition + 1 } }
    })
    await audit.record(person, { action, kind: 'settings', id, before, after: shows(after) })
    return after
  }
  const ofDistrict = (province: string): Deed => ({
    action: 'changed',
    id: 'district-days',
    shows: ({ districtDays }) => ({ province, day: districtDays[province] ?? null })
  })
  const ofWebhook = (action: Deed['action'], id: string): Deed => ({ action, id: 'webhooks', shows: (settings) => webhookShown(settings, id) })
  const ofSchedule = (action: Deed['action'], id: string): Deed => ({ action, id: 'mail-schedules', shows: (settings) => scheduleShown(settings, id) })
  const found = <T extends { id: string }>(things: readonly T[], id: string, what: string): T => {
    const thing = things.find((other) => other.id === id)
    if (thing === undefined) throw new Failure('not-found', { what: `${what} ${id}` })
    return thing
  }
  /** Who keeps the nation's settings is bound to no province. */
  const mustKeep = (person: Person): void => allow(person, 'keep-settings', null)

  return {
    view(person: Person): SettingsView {
      allow(person, 'see')
      return viewFor(person, catalogue.read().settings)
    },

    /** `edition` is the one the person saw; another one means somebody was faster. */
    async change(person: Person, { edition, ...plan }: SettingsPlan & { edition: number }): Promise<SettingsView> {
      mustKeep(person)
      return viewOf(
        await change(person, { action: 'changed', id: 'reports', shows: planShown }, (settings) => {
          if (settings.edition !== edition) throw new Failure('stale', { what: 'settings' })
          return plan
        })
      )
    },

    async setDistrictDay(person: Person, province: string, day: number | null): Promise<SettingsView> {
      if (!maySignFor(person, 'report', province)) throw new Failure('not-allowed', { expected: `report ${province}` })
      return viewFor(
        person,
        await change(person, ofDistrict(province), ({ districtDays: { [province]: _before, ...others } }) => ({ districtDays: day === null ? others : { ...others, [province]: day } }))
      )
    },

    webhooks(person: Person): WebhookView[] {
      mustKeep(person)
      return catalogue.read().settings.webhooks.map(withoutSecret)
    },

    /** With its secret, this once. */
    async addWebhook(person: Person, plan: WebhookPlan): Promise<Webhook> {
      mustKeep(person)
      const webhook = { ...plan, id: chance.id(), secret: chance.secret() }
      await change(person, ofWebhook('created', webhook.id), ({ webhooks }) => ({ webhooks: [...webhooks, webhook] }))
      return webhook
    },

    async changeWebhook(person: Person, id: string, plan: WebhookPlan): Promise<WebhookView> {
      mustKeep(person)
      const { webhooks } = await change(person, ofWebhook('changed', id), ({ webhooks }) => {
        found(webhooks, id, 'webhook')
        return { webhooks: webhooks.map((webhook) => (webhook.id === id ? { ...webhook, ...plan } : webhook)) }
      })
      return withoutSecret(found(webhooks, id, 'webhook'))
    },

    async removeWebhook(person: Person, id: string): Promise<void> {
      mustKeep(person)
      await change(person, ofWebhook('removed', id), ({ webhooks }) => {
        found(webhooks, id, 'webhook')
        return { webhooks: webhooks.filter((webhook) => webhook.id !== id) }
      })
    },

    mailSchedules(person: Person): MailSchedule[] {
      mustKeep(person)
      return catalogue.read().settings.mailSchedules
    },

    /** Sends from the period on that runs now. */
    async addMailSchedule(person: Person, plan: MailSchedulePlan): Promise<MailSchedule> {
      mustKeep(person)
      const schedule = { ...plan, id: chance.id(), since: clock.now() }
      await change(person, ofSchedule('created', schedule.id), ({ mailSchedules }) => ({ mailSchedules: [...mailSchedules, schedule] }))
      return schedule
    },

    async changeMailSchedule(person: Person, id: string, plan: MailSchedulePlan): Promise<MailSchedule> {
      mustKeep(person)
      const { mailSchedules } = await change(person, ofSchedule('changed', id), ({ mailSchedules }) => {
        const before = found(mailSchedules, id, 'mail schedule')
        // One that was off does not make up for the time it was.
        const since = plan.enabled && (!before.enabled || before.every !== plan.every) ? clock.now() : before.since
        return { mailSchedules: mailSchedules.map((schedule) => (schedule.id === id ? { ...plan, id, since } : schedule)) }
      })
      return found(mailSchedules, id, 'mail schedule')
    },

    async removeMailSchedule(person: Person, id: string): Promise<void> {
      mustKeep(person)
      await change(person, ofSchedule('removed', id), ({ mailSchedules }) => {
        found(mailSchedules, id, 'mail schedule')
        return { mailSchedules: mailSchedules.filter((schedule) => schedule.id !== id) }
      })
    }
  }
}
