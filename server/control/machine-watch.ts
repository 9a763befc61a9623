/** What the server’s own machine suffers from: a clock that was changed, a disk that fills, backups that fail. */
import type { Trouble } from '../domain/trouble.ts'
import { minuteMs } from '../domain/time.ts'
import type { WebhookEvent } from '../domain/settings.ts'
import type { AlertRule } from './alerts.ts'
import { alertWords } from './alert-words.ts'
import type { Clock } from './ports/clock.ts'
import type { Troubles } from './troubles.ts'
import type { Watch, Watched } from './watched.ts'

interface Parts {
  troubles: Pick<Troubles, 'all'>
  clock: Clock
}
type Pair = Record<'th' | 'en', string>
interface Kind {
  trouble: Trouble['kind']
  rule: AlertRule
  raised: readonly [WebhookEvent, (detail: string) => Pair]
  /** undefined: its end is no news. */
  cleared?: readonly [WebhookEvent, () => Pair]
}

const kinds: readonly Kind[] = [
  // It is news for a day; that the day is over is none.
  { trouble: 'clock-changed', rule: { raiseAfterMs: 0, clearAfterMs: 0 }, raised: ['clock.wrong', alertWords.serverClock] },
  // What fills and is emptied again all the time, as by a backup on the same disk, is told once.
  { trouble: 'disk-low', rule: { raiseAfterMs: 2 * minuteMs, clearAfterMs: 30 * minuteMs }, raised: ['disk.low', alertWords.diskLow], cleared: ['disk.enough', alertWords.diskEnough] },
  { trouble: 'backup', rule: { raiseAfterMs: 0, clearAfterMs: 10 * minuteMs }, raised: ['backup.failed', alertWords.backupFailed], cleared: ['backup.made', alertWords.backupMade] }
]

export function createMachineWatch({ troubles, clock }: Parts): Watch {
  return async () => {
    const now = clock.now()
    const all = await troubles.all().catch(() => undefined)
    return kinds.map(({ trouble, rule, raised, cleared }): Watched => {
      const found = all?.filter(({ kind }) => kind === trouble) ?? []
      const detail = found.map((each) => each.detail).join('; ')
      return {
        key: `machine ${trouble}`,
        is: all === undefined ? undefined : found.length > 0,
        rule,
        tell(news, since) {
          const [event, words] = (news === 'raised' ? raised : cleared) ?? []
          return event === undefined || words === undefined ? undefined : { event, data: { detail, since, at: now }, ...words(detail) }
        }
      }
    })
  }
}
