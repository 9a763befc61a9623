/** Sends what waits to go out, tries again what failed, and keeps a log of it. */
import { Failure } from '../domain/failure.ts'
import { CallPlan, LetterPlan, maskedAddress, retryWaitsMs } from '../domain/notice.ts'
import type { Person } from '../domain/roles.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { Delivery, Mailer, NoticeStore, WebhookCaller } from './ports/notices.ts'
import type { Printed } from './ports/printing.ts'

type TablePlan = NonNullable<LetterPlan['table']>
interface Parts {
  notices: NoticeStore
  catalogue: CatalogueStore
  /** undefined: no letters are sent here. */
  mailer: Mailer | undefined
  webhooks: WebhookCaller
  /** Makes a letter's table. */
  table: (plan: TablePlan) => Promise<Printed>
  clock: Clock
  onFault: (fault: unknown) => void
}
export type Outbox = ReturnType<typeof createOutbox>

const mostAtOnce = 50
const logLength = 200
/** Addresses in the log are personal data; what went out is known without them. */
export const logDays = 120

export function createOutbox({ notices, catalogue, mailer, webhooks, table, clock, onFault }: Parts) {
  const mail = async ({ id, to, body }: Delivery): Promise<void> => {
    if (mailer === undefined) throw new Error('SMTP_URL is not set')
    const { subject, text, table: plan } = LetterPlan.parse(body)
    await mailer.send({ to, subject, text, id, attachments: plan === undefined ? [] : [await table(plan)] })
  }
  const call = async ({ id, body }: Delivery): Promise<void> => {
    const { webhook, event, data } = CallPlan.parse(body)
    const taker = catalogue.read().settings.webhooks.find((other) => other.id === webhook)
    if (taker === undefined || !taker.enabled) throw new Failure('not-found', { what: `webhook ${webhook}` })
    await webhooks.call({ url: taker.url, secret: taker.secret, id, event, body: JSON.stringify({ id, event, data }), at: clock.now() })
  }
  const attempt = async (delivery: Delivery): Promise<void> => {
    try {
      await (delivery.via === 'mail' ? mail(delivery) : call(delivery))
    } catch (fault) {
      const wait = fault instanceof Failure ? undefined : retryWaitsMs[delivery.attempts]
      // Post offices like to repeat the address.
      const error = (fault instanceof Error ? fault.message : String(fault)).replaceAll(delivery.to, '…').slice(0, 300)
      await notices.settle(delivery.id, { error, retryAt: wait === undefined ? null : clock.now() + wait })
      return
    }
    await notices.settle(delivery.id, { sentAt: clock.now() })
  }
  let stopped = false
  const oneByOne = async (lane: readonly Delivery[]): Promise<void> => {
    for (const delivery of lane) if (!stopped) await attempt(delivery)
  }
  /** A receiver that is slow holds up nobody but itself. */
  const sendAll = async (): Promise<void> => {
    for (let due = await notices.due(clock.now(), mostAtOnce); due.length > 0 && !stopped; due = await notices.due(clock.now(), mostAtOnce)) {
      const lanes = Map.groupBy(due, ({ via, to }) => (via === 'mail' ? via : to))
      await Promise.all([...lanes.values()].map(oneByOne))
    }
  }
  let sending: Promise<void> = Promise.resolve()

  return {
    /** One after another, so that nothing goes out twice. */
    run(): Promise<void> {
      if (stopped) return sending
      const done = sending.then(sendAll)
      sending = done.catch(() => undefined)
      return done
    },

    /** As `run`, for those who do not wait for it. */
    soon(): void {
      this.run().catch(onFault)
    },

    strip: () => notices.strip(clock.now() - logDays * dayMs),

    /** Letters' addresses are masked: a coordinator's is seen by a reveal only. */
    async log(person: Person): Promise<{ mail: boolean; deliveries: Delivery[] }> {
      allow(person, 'keep-settings', null)
      const log = await notices.log(logLength)
      return { mail: mailer !== undefined, deliveries: log.map((entry) => (entry.via === 'mail' ? { ...entry, to: maskedAddress(entry.to) } : entry)) }
    },

    /** Ends with what is under way; the rest waits for the next start. */
    async stop(): Promise<void> {
      stopped = true
      await sending
    }
  }
}
