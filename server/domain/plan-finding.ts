/** What is found in a plan before it goes out; who reads it writes the sentences. Ids are links, spans the first such stretch. */
import type { Reader } from './reading-time.ts'
import type { Span } from './time.ts'

export type PlanFinding =
  /** Lit, and nothing is planned. `filled`: what the base playlists hold plays on; else there is nothing to show at all. */
  | { kind: 'nothing-to-show'; filled: boolean; signs: string[]; span: Span }
  /** Its hours leave out a whole day. */
  | { kind: 'dark-all-day'; signs: string[]; span: Span }
  /** An entry, or a whole playlist (`slide` null), that is over, has not begun, or is never valid while its schedule holds. `day`: since or until when. */
  | { kind: 'expired'; why: 'over' | 'not-yet' | 'never'; playlist: string; slide: string | null; day: string | null }
  | { kind: 'dwell-too-short'; playlist: string; slide: string; reader: Reader; dwellMs: number; neededMs: number; signs: string[] }
  /** Two campaigns that hold at the same time. */
  | { kind: 'overlapping-campaigns'; playlists: [string, string]; signs: string[]; span: Span }
  /** The rule asks for the hotline each minute, and no slide that plays then tells it. */
  | { kind: 'no-hotline'; signs: string[]; span: Span }
