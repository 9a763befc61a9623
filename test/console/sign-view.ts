import type { SignEntry } from '../../server/console/state/sign-entry.ts'
import { placeOf } from '../../server/console/state/place.ts'
import type { SignView } from '../../server/protocol/views.ts'

const version = (letter: string): string => letter.repeat(64)
export const wanted = { version: version('a'), issue: 2 }
export const old = { version: version('b'), issue: 1 }

/** A sign that is paired, online and shows what is wanted, but for what is told otherwise. */
export const signView = (told: Partial<SignView> & { id?: string; province?: string } = {}): SignView => {
  const { id = 's1', province = 'TH-81', ...rest } = told
  return {
    sign: { id, name: `ป้าย ${id}`, place: '', province, canvas: { x: 0, y: 0, width: 320, height: 160, pitchMm: 10 }, viewingDistanceM: 40, facesTraffic: false, tags: [], hours: [], brightness: [], fadeMs: 0, diskBudgetBytes: 5e8 },
    paired: true,
    simulated: false,
    onlineSince: 1,
    lastSeenAt: 1,
    wanted,
    held: wanted,
    shown: { ...wanted, at: 1 },
    fault: null,
    player: '1',
    screen: { width: 1920, height: 1080 },
    slide: null,
    dark: false,
    unsentRecords: 0,
    clockErrorMs: 0,
    wallOffMs: 0,
    usedBytes: 0,
    percent: null,
    outdated: null,
    rivalAt: null,
    kiosk: null,
    floodAt: null,
    ...rest
  }
}

/** A sign as pages choose it. */
export const signEntry = ({ id = 's1', province = 'TH-81', place = {} }: { id?: string; province?: string; place?: Partial<SignEntry['place']> } = {}): SignEntry => {
  const { sign } = signView({ id, province })
  return { id, name: sign.name, province, tags: sign.tags, place: { ...placeOf(sign), ...place } }
}
