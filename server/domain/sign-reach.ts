/** How far a sign's plays have arrived, and so whether a month of it is complete: ป้ายที่ส่งข้อมูลครบ n/m. */
import { hourMs, type Span } from './time.ts'

/** Times are UTC ms; null: never. */
export interface SignReach {
  sign: string
  province: string
  /** Plays of it were counted in the month. */
  played: boolean
  /** It is paired and stands in the province now. */
  stands: boolean
  /** When it first opened its journal with us. */
  openedAt: number | null
  /** Start of the newest counted record: records come in order, so all before it are here, or in a gap. */
  reachedAt: number | null
  /** When it last said that it had nothing unsent. */
  clearAt: number | null
  /** Stretches of which records are lost for ever. */
  lost: readonly Span[]
}

/** It was to show in the month: it did, or it stands there and was with us before the month was over. */
export const isToShow = ({ played, stands, openedAt }: SignReach, month: Span): boolean =>
  played || (stands && openedAt !== null && openedAt < month.until)

/**
 * All of the month is here: a record that began after the month was counted, or the sign had nothing unsent an hour after it (by then
 * nothing of the month can be in its open record, which spans an hour at most); and nothing of the month is lost.
 */
export function isComplete({ reachedAt, clearAt, lost }: SignReach, month: Span): boolean {
  const arrived = (reachedAt ?? -Infinity) >= month.until || (clearAt ?? -Infinity) >= month.until + hourMs
  return arrived && !lost.some(({ from, until }) => from < month.until && until > month.from)
}

export const tallySigns = (reaches: readonly SignReach[], month: Span): { complete: number; of: number } => {
  const shown = reaches.filter((reach) => isToShow(reach, month))
  return { complete: shown.filter((reach) => isComplete(reach, month)).length, of: shown.length }
}
