/** What can be wrong with a sign; the most pressing first. */
import { signStateOf, type SignStanding } from './sign-state.ts'
import { minuteMs } from './time.ts'

export const signTroubles = ['dark', 'failing', 'disk', 'rival', 'flood', 'old-player', 'relapse', 'clock', 'behind', 'unpaired'] as const
export type SignTrouble = (typeof signTroubles)[number]

/** Beyond these a sign may change its slides, or place its plays after a power cut, at the wrong time, ms. */
const worstClockErrorMs = 1000
const worstWallOffMs = 2 * minuteMs
/** Part of its room on disk beyond which the next pictures may not fit. */
const fullestDisk = 0.9

export const hasWrongClock = ({ clockErrorMs, wallOffMs }: Pick<SignStanding, 'clockErrorMs' | 'wallOffMs'>): boolean =>
  (clockErrorMs ?? 0) > worstClockErrorMs || Math.abs(wallOffMs ?? 0) > worstWallOffMs

const tests: Record<SignTrouble, (view: SignStanding) => boolean> = {
  dark: (view) => signStateOf(view) === 'offline' && view.lastSeenAt !== null,
  failing: (view) => signStateOf(view) === 'faulty' && view.fault?.fault !== 'storage',
  disk: ({ fault, wanted, usedBytes, sign }) =>
    (fault?.fault === 'storage' && fault.version === wanted?.version) || (usedBytes ?? 0) > fullestDisk * sign.diskBudgetBytes,
  rival: ({ rivalAt }) => rivalAt !== null,
  flood: ({ floodAt }) => floodAt !== null,
  'old-player': ({ outdated }) => outdated !== null,
  relapse: ({ kiosk }) => kiosk !== null && kiosk.refused !== null,
  clock: hasWrongClock,
  behind: (view) => signStateOf(view) === 'behind',
  unpaired: (view) => !view.paired || (signStateOf(view) === 'offline' && view.lastSeenAt === null)
}

/** All that is wrong with a sign, the most pressing first. */
export const troublesOf = (view: SignStanding): SignTrouble[] => signTroubles.filter((trouble) => tests[trouble](view))

/** Since when it has been so, UTC ms; null: nobody knows, or it has always been. */
export function troubledSince(view: SignStanding, trouble: SignTrouble): number | null {
  switch (trouble) {
    case 'dark':
      return view.lastSeenAt
    case 'failing':
    case 'disk':
      return view.fault?.version === view.wanted?.version ? (view.fault?.at ?? null) : null
    case 'rival':
      return view.rivalAt
    case 'flood':
      return view.floodAt
    case 'old-player':
    case 'relapse':
    case 'clock':
    case 'behind':
    case 'unpaired':
      return null
  }
}
