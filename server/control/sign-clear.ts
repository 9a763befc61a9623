/** Remembers when a sign last had nothing unsent, so that a month is known to be complete also of signs that show nothing after it. */
import { minuteMs } from '../domain/time.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthCounts } from './ports/months.ts'

/** Signs say it every so often; as often as this it is written down. */
const writtenEveryMs = 10 * minuteMs

export function createSignClear({ monthCounts, clock }: { monthCounts: Pick<MonthCounts, 'clear'>; clock: Clock }) {
  const written = new Map<string, number>()
  return {
    async told(sign: string, unsentRecords: number): Promise<void> {
      const now = clock.now()
      if (unsentRecords > 0 || now - (written.get(sign) ?? -Infinity) < writtenEveryMs) return
      written.set(sign, now)
      await monthCounts.clear(sign, now)
    }
  }
}
