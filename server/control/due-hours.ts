import type { Timetable } from '../domain/scene.ts'
import { hourMs, hourOf } from '../domain/time.ts'
import { duePlays, type Tallied } from './due-plays.ts'

/** Counts due plays; whole hours of one timetable, which many signs share, are counted once. */
export function createDueHours() {
  const known = new Map<string, Tallied>()
  const wholeHour = (timetable: Timetable, name: string, hour: number): Tallied => {
    const key = `${name} ${String(hour)}`
    const due = known.get(key) ?? duePlays(timetable, hour * hourMs, (hour + 1) * hourMs)
    known.set(key, due)
    return due
  }
  return {
    exactly: (timetable: Timetable | undefined, from: number, until: number): Tallied => (timetable === undefined ? new Map<string, number>() : duePlays(timetable, from, until)),

    /** `name` stands for the timetable's content. */
    *byHour(timetable: Timetable | undefined, name: string, from: number, until: number): Generator<{ hour: number; due: Tallied }> {
      if (timetable === undefined) return
      for (let start = from; start < until; ) {
        const hour = hourOf(start)
        const end = Math.min(until, (hour + 1) * hourMs)
        const isWhole = start === hour * hourMs && end === (hour + 1) * hourMs
        yield { hour, due: isWhole ? wholeHour(timetable, name, hour) : duePlays(timetable, start, end) }
        start = end
      }
    }
  }
}
