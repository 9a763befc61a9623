import type { Kiosk } from './kiosk.ts'
import type { ManifestFault } from './manifest.ts'

/** Where a sign stands, the one thing a person looks for first. `idle`: online with nothing to show yet. */
export const signStates = ['faulty', 'offline', 'behind', 'unpaired', 'idle', 'showing'] as const
export type SignState = (typeof signStates)[number]

/** What is known of a sign. Times are UTC ms, null: not known, or never. */
export interface SignStanding {
  sign: { province: string; diskBudgetBytes: number }
  paired: boolean
  onlineSince: number | null
  lastSeenAt: number | null
  wanted: { version: string; issue: number } | null
  shown: { version: string; issue: number; at: number } | null
  fault: { version: string; fault: ManifestFault; at: number } | null
  /** How far off its reckoning of our time may be, ms. */
  clockErrorMs: number | null
  /** Its machine's own clock less ours, ms. */
  wallOffMs: number | null
  /** What it keeps on its disk. */
  usedBytes: number | null
  /** When a second machine last asked to play as this sign. */
  rivalAt: number | null
  /** When it was last cut off because it sent far too much. */
  floodAt: number | null
  /** The program of a player that was sent away as too old. */
  outdated: string | null
  /** What brought its page, as it said when it last came. */
  kiosk: Kiosk | null
}

/** Has the sign acknowledged what is wanted of it, online or not. */
export const hasShownWanted = ({ wanted, shown }: Pick<SignStanding, 'wanted' | 'shown'>): boolean => wanted !== null && shown?.version === wanted.version

export function signStateOf(view: Pick<SignStanding, 'paired' | 'onlineSince' | 'wanted' | 'shown' | 'fault'>): SignState {
  if (!view.paired) return 'unpaired'
  if (view.onlineSince === null) return 'offline'
  if (view.wanted === null) return 'idle'
  if (hasShownWanted(view)) return 'showing'
  return view.fault?.version === view.wanted.version ? 'faulty' : 'behind'
}
