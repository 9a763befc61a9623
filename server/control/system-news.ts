/** What is told beside the months: what is watched, an issue that stands everywhere, takeovers that begin and end. */
import type { CallPlan } from '../domain/notice.ts'
import { spanOfTakeover } from '../domain/takeover.ts'
import { minuteMs, zone } from '../domain/time.ts'
import { createAlertWatch } from './alert-watch.ts'
import { createDarkSigns } from './dark-signs.ts'
import type { Deliveries } from './deliveries.ts'
import { createMachineWatch } from './machine-watch.ts'
import type { OnAir } from './on-air.ts'
import type { NoticeStore } from './ports/notices.ts'
import type { Round } from './rounds.ts'
import { callsOf } from './webhook-calls.ts'
import { createWrongClocks } from './wrong-clocks.ts'

type Parts = Parameters<typeof createDarkSigns>[0] &
  Parameters<typeof createMachineWatch>[0] &
  Omit<Parameters<typeof createAlertWatch>[0], 'watches'> & {
    deliveries: Deliveries
    onAir: OnAir
    notices: NoticeStore
  }
type Told = { key: string; at: number } & Omit<CallPlan, 'webhook'>
export type SystemNews = ReturnType<typeof createSystemNews>

/** What happened while the server was away is told when it is back; a webhook added later is not told of old times. */
const lateMs = 10 * minuteMs

export function createSystemNews({ deliveries, onAir, notices, onQueued, ...parts }: Parts) {
  const { tokens, catalogue, clock } = parts
  const alerts = createAlertWatch({ ...parts, notices, onQueued, watches: [createDarkSigns(parts), createWrongClocks(parts), createMachineWatch(parts)] })
  const issue = async (told: readonly Told[]): Promise<void> => {
    const { webhooks } = catalogue.read().settings
    const drafts = told.flatMap(({ key, event, data }) => callsOf(webhooks, key, { event, data }))
    if (drafts.length === 0) return
    await notices.issue({ deliveries: drafts }, clock.now())
    onQueued()
  }
  /** Once every paired sign that it changes shows it. */
  const shownTold = async (): Promise<Told[]> => {
    const running = onAir.issue()
    if (running === undefined) return []
    const id = String(running.number)
    const paired = new Set((await tokens.all()).map(({ sign }) => sign))
    const rows = (await deliveries.of({ kind: 'issue', id })).filter(({ changed, sign }) => changed && paired.has(sign))
    if (rows.length === 0 || rows.some(({ shownAt }) => shownAt === null)) return []
    const at = Math.max(...rows.map(({ shownAt }) => shownAt ?? 0))
    return [{ key: `issue.shown ${id}`, at, event: 'issue.shown', data: { issue: running.number, note: running.note, signs: rows.length, at } }]
  }
  const takeoversTold = (now: number): Told[] =>
    catalogue.read().takeovers.flatMap((takeover) => {
      const span = spanOfTakeover(takeover)
      if (span === null) return []
      const { id, reason, drill } = takeover
      const told = (event: 'takeover.begun' | 'takeover.ended', at: number): Told => ({ key: `${event} ${id}`, at, event, data: { takeover: id, reason, drill, at } })
      return [...(span.from <= now ? [told('takeover.begun', span.from)] : []), ...(span.until <= now ? [told('takeover.ended', span.until)] : [])]
    })

  const tell = async (): Promise<void> => {
    const now = clock.now()
    await alerts()
    await issue([...(await shownTold()), ...takeoversTold(now)].filter(({ at }) => now - at < lateMs))
  }
  let telling: Promise<void> = Promise.resolve()
  /** Whatever is due is told, one round after the other; what was told before is not told again. */
  const run = (): Promise<void> => {
    const done = telling.then(tell)
    telling = done.catch(() => undefined)
    return done
  }
  const round: Round = { name: 'alerts and news', at: '* * * * *', zone, run }
  return { run, round }
}
