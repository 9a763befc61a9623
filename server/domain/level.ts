/** How bright a sign is at a moment. */
import type { Manifest } from './manifest.ts'
import { dayMs } from './time.ts'

export interface Level {
  percent: number
  /** When it must be looked at again, UTC ms; null: never. */
  until: number | null
}
export const fullLevel: Level = { percent: 100, until: null }

/** After the last one the last day's repeat, day by day. */
export function levelAt(levels: NonNullable<Manifest['levels']>, now: number): Level {
  const end = levels[levels.length - 1]?.until
  if (end === undefined) return fullLevel
  const days = now < end ? 0 : Math.ceil((now - end + 1) / dayMs)
  const at = now - days * dayMs
  const level = levels.find(({ from, until }) => from <= at && at < until)
  if (level) return { percent: level.percent, until: level.until + days * dayMs }
  const next = levels.find(({ from }) => from > at)?.from ?? end
  return { percent: 100, until: next + days * dayMs }
}
