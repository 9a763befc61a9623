/** Signs that should be lit and are not. */
import type { Sign } from '../domain/sign.ts'
import { litSpans } from '../domain/spans-of.ts'
import { minuteMs } from '../domain/time.ts'
import { alertWords } from './alert-words.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Standings } from './standings.ts'
import type { Watch, Watched } from './watched.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  standings: Standings
  presence: Pick<Presence, 'live'>
  catalogue: CatalogueStore
  clock: Clock
}

export function createDarkSigns({ signs, tokens, standings, presence, catalogue, clock }: Parts): Watch {
  const startedAt = clock.now()
  /** Nothing stands on it though it is within its hours; what it leaves black by intent is not dark. */
  const isDark = ({ id, hours }: Sign, now: number): boolean => {
    const live = presence.live(id)
    if (live !== undefined && (live.dark || standings.of(id).shown !== null)) return false
    return litSpans(hours, { from: now, until: now + minuteMs }).length > 0
  }
  return async () => {
    const now = clock.now()
    const { darkMinutes, litMinutes } = catalogue.read().settings
    const rule = { raiseAfterMs: darkMinutes * minuteMs, clearAfterMs: litMinutes * minuteMs }
    const paired = new Set((await tokens.all()).map(({ sign }) => sign))
    const all = await signs.all()
    // Who has no player to be dark with is not watched.
    return all.filter(({ id }) => paired.has(id)).map((sign): Watched => {
      const { id, name, province } = sign
      const is = isDark(sign, now)
      // Nobody was listening before this server started.
      const began = is && presence.live(id) === undefined ? Math.max(startedAt, standings.of(id).lastSeenAt ?? 0) : now
      return {
        key: `dark ${id}`,
        is,
        began,
        rule,
        tell: (news, since) => ({
          event: news === 'raised' ? 'sign.dark' : 'sign.lit',
          data: { sign: id, name, province, since, at: now },
          ...(news === 'raised' ? alertWords.dark(sign, since) : alertWords.lit(sign, since))
        })
      }
    })
  }
}
