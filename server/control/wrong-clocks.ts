/** Signs whose clock is so far off that slides or plays may come at the wrong time. */
import { hasWrongClock } from '../domain/sign-trouble.ts'
import { minuteMs } from '../domain/time.ts'
import { alertWords } from './alert-words.ts'
import type { Clock } from './ports/clock.ts'
import type { SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Watch, Watched } from './watched.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  presence: Pick<Presence, 'live'>
  clock: Clock
}

/** A machine that has just started may still be setting its clock. */
const rule = { raiseAfterMs: 10 * minuteMs, clearAfterMs: 10 * minuteMs }

export function createWrongClocks({ signs, tokens, presence, clock }: Parts): Watch {
  return async () => {
    const now = clock.now()
    const paired = new Set((await tokens.all()).map(({ sign }) => sign))
    const all = await signs.all()
    return all.filter(({ id }) => paired.has(id)).map((sign): Watched => {
      const { id, name, province } = sign
      const { clockErrorMs = null, wallOffMs = null } = presence.live(id) ?? {}
      return {
        key: `clock ${id}`,
        // One that is away, or says nothing of its clock, has it as it had it.
        is: clockErrorMs === null && wallOffMs === null ? undefined : hasWrongClock({ clockErrorMs, wallOffMs }),
        rule,
        tell: (news, since) => ({
          event: news === 'raised' ? 'clock.wrong' : 'clock.right',
          data: { sign: id, name, province, since, at: now, ...(wallOffMs === null ? {} : { offMs: Math.round(wallOffMs) }) },
          ...(news === 'raised' ? alertWords.wrongClock(sign, since) : alertWords.rightClock(sign, since))
        })
      }
    })
  }
}
