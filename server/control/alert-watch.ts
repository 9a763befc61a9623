/** Follows all that is watched; what has lasted is told to other systems by webhook, and by one letter to each of those who asked for it. */
import type { AlertState } from './alerts.ts'
import { followAlert } from './alerts.ts'
import { alertLetter } from './alert-words.ts'
import type { AlertStore } from './ports/alerts.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { DeliveryDraft, NoticeStore } from './ports/notices.ts'
import type { Told, Watch } from './watched.ts'
import { callsOf } from './webhook-calls.ts'

interface Parts {
  watches: readonly Watch[]
  alerts: AlertStore
  catalogue: CatalogueStore
  notices: Pick<NoticeStore, 'issue'>
  clock: Clock
  /** Letters can be sent. */
  mail: boolean
  publicUrl: string
  /** Something waits to go out. */
  onQueued: () => void
}
/** `key` names it, so that it is told once. */
type News = Told & { key: string }

export function createAlertWatch({ watches, alerts, catalogue, notices, clock, mail, publicUrl, onQueued }: Parts) {
  const lettersOf = (news: readonly News[]): DeliveryDraft[] => {
    if (!mail || news.length === 0) return []
    const letter = alertLetter(news, publicUrl)
    const key = news.map((each) => each.key).join(' ')
    return catalogue.read().settings.alertMail.map((to) => ({ key: `${key} mail ${to}`, via: 'mail', to, about: letter.subject, body: letter }))
  }
  return async (): Promise<void> => {
    const now = clock.now()
    const watched = (await Promise.all(watches.map((watch) => watch()))).flat()
    const kept = await alerts.all()
    const next = new Map<string, AlertState>()
    const news: News[] = []
    for (const { key, is, began, rule, tell } of watched) {
      const before = kept.get(key)
      if (is === undefined) {
        if (before !== undefined) next.set(key, before)
        continue
      }
      const followed = followAlert(before, is, now, rule, began)
      next.set(key, followed.state)
      const told = followed.news === null ? undefined : tell(followed.news, followed.state.since)
      if (told !== undefined) news.push({ ...told, key: `${told.event} ${key} ${String(followed.state.since)}` })
    }
    const { webhooks } = catalogue.read().settings
    const deliveries = [...news.flatMap(({ key, event, data }) => callsOf(webhooks, key, { event, data })), ...lettersOf(news)]
    if (deliveries.length > 0) await notices.issue({ deliveries }, now)
    await alerts.save(next)
    if (deliveries.length > 0) onQueued()
  }
}
