/** What the signs say they played against what the server counted. */
import { api } from '../../server/protocol/api.ts'
import { dateOf, dayMs } from '../../server/domain/time.ts'
import type { Operator } from './operator.ts'
import { isSame, noPlays, sumOf, type Outcomes, type PlayLog } from './play-log.ts'

/** By sign or by slide id. */
export type Counts = ReadonlyMap<string, Outcomes>
export interface Difference {
  key: string
  played: Outcomes
  counted: Outcomes
}

/** All the server has counted in the days around `now`, by sign or by slide. */
export async function countsOf(operator: Pick<Operator, 'call'>, by: 'sign' | 'slide', now: number): Promise<Counts> {
  const rows = await operator.call(api.statistics, { query: { from: dateOf(now - 2 * dayMs), to: dateOf(now + dayMs), by } })
  return new Map(rows.map(({ key, completed, interrupted, failed }) => [key, { completed, interrupted, failed }]))
}

export const playsBySign = (logs: ReadonlyMap<string, PlayLog>): Counts => new Map([...logs].map(([sign, log]) => [sign, sumOf([log])]))

export function playsBySlide(logs: ReadonlyMap<string, PlayLog>): Counts {
  const bySlide = new Map<string, PlayLog[]>()
  for (const log of logs.values())
    for (const [key, outcomes] of Object.entries(log)) {
      const slide = key.split('@')[0] ?? key
      bySlide.set(slide, [...(bySlide.get(slide) ?? []), { [key]: outcomes }])
    }
  return new Map([...bySlide].map(([slide, parts]) => [slide, sumOf(parts)]))
}

/** Where `after` less `before` is not what was played; keys nobody played are not looked at. */
export function differences(played: Counts, before: Counts, after: Counts): Difference[] {
  return [...played].flatMap(([key, own]) => {
    const [then, now] = [before.get(key) ?? noPlays(), after.get(key) ?? noPlays()]
    const counted = {
      completed: now.completed - then.completed,
      interrupted: now.interrupted - then.interrupted,
      failed: now.failed - then.failed
    }
    return isSame(own, counted) ? [] : [{ key, played: own, counted }]
  })
}
