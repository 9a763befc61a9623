import { dateAfter, dateOf, spanOfDate, type Span } from '../../domain/time.ts'

export interface ConnectionDay {
  date: string
  /** Stretches of the day in which it was connected, as parts of the day, 0–1. */
  stretches: { from: number; until: number }[]
  /** Of the part of the day that has passed; null: none has. */
  share: number | null
  /** How often a connection began. */
  begun: number
}

/** Connections (`until` null: it is) by Bangkok day, today first. */
export function connectionDays(connections: readonly { from: number; until: number | null }[], nowMs: number, days: number): ConnectionDay[] {
  const today = dateOf(nowMs)
  return Array.from({ length: days }, (_, back) => {
    const date = dateAfter(today, -back)
    const day = spanOfDate(date)
    const until = Math.min(day.until, nowMs)
    const inside = connections
      .map((each): Span => ({ from: Math.max(each.from, day.from), until: Math.min(each.until ?? nowMs, until) }))
      .filter((each) => each.until > each.from)
      .sort((a, b) => a.from - b.from)
    const length = day.until - day.from
    const connected = inside.reduce((sum, each) => sum + each.until - each.from, 0)
    return {
      date,
      stretches: inside.map((each) => ({ from: (each.from - day.from) / length, until: (each.until - day.from) / length })),
      share: until > day.from ? Math.min(1, connected / (until - day.from)) : null,
      begun: connections.filter(({ from }) => from >= day.from && from < day.until).length
    }
  })
}
