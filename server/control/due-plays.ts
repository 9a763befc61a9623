/** How many plays of each slide a timetable asks for in a stretch of time: those whose slot begins in it. Pure. */
import { sceneAt, type Timetable } from '../domain/scene.ts'

/** Plays by `slide@revision`. */
export type Tallied = Map<string, number>

export const addTo = (tallied: Tallied, key: string, plays: number): void => {
  tallied.set(key, (tallied.get(key) ?? 0) + plays)
}

/** When to look again after a moment at which nothing is due: the next edge of a segment. */
const nextEdge = ({ segments }: Timetable, now: number): number => {
  let edge = Infinity
  for (const { from, until } of segments) for (const at of [from, until]) if (at > now && at < edge) edge = at
  return edge
}

/** Slots that begin in `[from, until)`. */
export function duePlays(timetable: Timetable, from: number, until: number): Tallied {
  const due: Tallied = new Map()
  for (let at = from; at < until; ) {
    const scene = sceneAt(timetable, at)
    if (scene !== null && 'slide' in scene && scene.from >= from) addTo(due, scene.slide, 1)
    const next = scene?.until ?? nextEdge(timetable, at)
    if (!(next > at)) throw new RangeError(`a slot that began at ${String(at)} has no end after it`)
    at = next
  }
  return due
}
