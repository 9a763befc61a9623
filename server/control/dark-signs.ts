/** Signs that should be lit and are not: told once when it has lasted, and once when it is over. */
import type { Sign } from '../domain/sign.ts'
import { litSpans } from '../domain/spans-of.ts'
import { minuteMs } from '../domain/time.ts'
import { followAlert, type AlertState } from './alerts.ts'
import type { AlertStore } from './ports/alerts.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Standings } from './standings.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  standings: Standings
  presence: Presence
  alerts: AlertStore
  catalogue: CatalogueStore
  clock: Clock
}
export interface DarkNews {
  news: 'raised' | 'cleared'
  sign: Sign
  /** Since when it is dark, or lit again, UTC ms. */
  since: number
}
export type DarkSigns = ReturnType<typeof createDarkSigns>

const keyOf = (sign: string): string => `dark ${sign}`

export function createDarkSigns({ signs, tokens, standings, presence, alerts, catalogue, clock }: Parts) {
  const startedAt = clock.now()
  /** Nothing stands on it though it is within its hours; what it leaves black by intent is not dark. */
  const isDark = ({ id, hours }: Sign, now: number): boolean => {
    const live = presence.live(id)
    if (live !== undefined && (live.dark || standings.of(id).shown !== null)) return false
    return litSpans(hours, { from: now, until: now + minuteMs }).length > 0
  }
  return {
    /** What is to be told now. `told` is called before it counts as told. */
    async look(told: (news: DarkNews[]) => Promise<void>): Promise<void> {
      const now = clock.now()
      const { darkMinutes, litMinutes } = catalogue.read().settings
      const rule = { raiseAfterMs: darkMinutes * minuteMs, clearAfterMs: litMinutes * minuteMs }
      const paired = new Set((await tokens.all()).map(({ sign }) => sign))
      const kept = await alerts.all()
      const next = new Map<string, AlertState>()
      const news: DarkNews[] = []
      for (const sign of await signs.all()) {
        // Who has no player to be dark with is watched no longer.
        if (!paired.has(sign.id)) continue
        const dark = isDark(sign, now)
        // Nobody was listening before this server started.
        const began = dark && presence.live(sign.id) === undefined ? Math.max(startedAt, standings.of(sign.id).lastSeenAt ?? 0) : now
        const followed = followAlert(kept.get(keyOf(sign.id)), dark, now, rule, began)
        next.set(keyOf(sign.id), followed.state)
        if (followed.news !== null) news.push({ news: followed.news, sign, since: followed.state.since })
      }
      if (news.length > 0) await told(news)
      await alerts.save(next)
    }
  }
}
