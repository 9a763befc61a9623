/** A month of plays in a sign's journal, which it then reports over the real wire. */
import type { PlayRecord } from '../../server/domain/record.ts'
import { minuteMs } from '../../server/domain/time.ts'
import type { SignMemory } from '../simulator/simulated-sign.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { inBangkok } from './trial-clock.ts'

interface Past {
  sign: string
  /** What it held. */
  manifest: string
  /** `slide@revision` */
  slides: readonly string[]
  /** The first day and how many. */
  month: string
  days: number
  /** And a day without a break, until that hour. */
  until: { day: string; hour: number }
}
const hours = [8, 12, 18]
const dwellMs = 8000

export function withPastPlays(memory: SignMemory, { sign, manifest, slides, month, days, until }: Past): SignMemory {
  const { journal } = memory
  if (journal === null) return memory
  const chance = createSeeded(sign)
  const bootedAt = inBangkok(`${month}-01T09:00`)
  const boot = `past${sign.replaceAll(/[^0-9a-z]/g, '')}`.padEnd(16, '0').slice(0, 40)
  const records: PlayRecord[] = []
  let played = 0
  const tell = (at: number, minutes: number): void => {
    const rounds = Math.floor((minutes * minuteMs) / (dwellMs * slides.length))
    const count = rounds * slides.length
    records.push({
      seq: journal.seq + records.length + 1,
      boot,
      manifest,
      p0: played,
      p1: (played += count) - 1,
      m0: at - bootedAt,
      m1: at - bootedAt + count * dwellMs,
      offsetMs: bootedAt,
      wallMs: at,
      tallies: slides.map((slide) => ({ slide, outcome: 'completed', reason: null, plays: rounds, shownMs: rounds * dwellMs }))
    })
  }
  const hourOf = (day: string, hour: number): number => inBangkok(`${day}T${String(hour).padStart(2, '0')}:00`)
  for (let day = 2; day <= days; day += 1) {
    // A sign in a busy place is off now and then.
    if (chance.whole(20) === 0) continue
    for (const hour of hours) tell(hourOf(`${month}-${String(day).padStart(2, '0')}`, hour) + chance.whole(minuteMs), 30 + chance.whole(25))
  }
  for (let hour = 0; hour < until.hour; hour += 1) tell(hourOf(until.day, hour), 60)
  return { ...memory, journal: { ...journal, seq: journal.seq + records.length, records: [...journal.records, ...records] } }
}
