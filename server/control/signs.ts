/** The signs: where they stand, what they are, and how far each is from what is wanted. */
import { Failure } from '../domain/failure.ts'
import type { Kiosk } from '../domain/kiosk.ts'
import type { Province } from '../domain/province.ts'
import { isInSight, type Person } from '../domain/roles.ts'
import type { Sign, SignPlan } from '../domain/sign.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import { fleetOf, type Fleet } from './fleet.ts'
import type { Orders } from './orders.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Connection, ConnectionStore, SignState, SignStore, TokenStore } from './ports/signs.ts'
import type { Live, Presence } from './presence.ts'
import { searchSigns, type SignPage, type SignSearch } from './sign-search.ts'
import { byName, rollOf, type SignRoll } from './sign-roll.ts'
import type { Standings } from './standings.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  standings: Standings
  presence: Presence
  connections: ConnectionStore
  orders: Orders
  provinces: ReadonlyMap<string, Province>
  audit: Audit
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
type Told = Pick<Live, 'screen' | 'slide' | 'unsentRecords' | 'clockErrorMs' | 'wallOffMs' | 'usedBytes' | 'dark' | 'percent' | 'rivalAt'>
export interface SignView extends Omit<SignState, 'sign'>, Told {
  sign: Sign
  paired: boolean
  simulated: boolean
  onlineSince: number | null
  outdated: string | null
  floodAt: number | null
  kiosk: Kiosk | null
}
export type Signs = ReturnType<typeof createSigns>

const untold: Told = { screen: null, slide: null, unsentRecords: null, clockErrorMs: null, wallOffMs: null, usedBytes: null, dark: false, percent: null, rivalAt: null }
const toldBy = ({ screen, slide, unsentRecords, clockErrorMs, wallOffMs, usedBytes, dark, percent, rivalAt }: Told): Told => ({
  screen, slide, unsentRecords, clockErrorMs, wallOffMs, usedBytes, dark, percent, rivalAt
})

export function createSigns({ signs, tokens, standings, presence, connections, orders, provinces, audit, clock, chance, bulletin }: Parts) {
  const view = (sign: Sign, holders: ReadonlyMap<string, { simulated: boolean }>): SignView => {
    const live = presence.live(sign.id)
    const holder = holders.get(sign.id)
    return {
      ...standings.of(sign.id),
      sign,
      paired: holder !== undefined,
      simulated: holder?.simulated ?? false,
      onlineSince: live?.since ?? null,
      ...toldBy(live ?? untold),
      outdated: presence.outdated(sign.id) ?? null,
      floodAt: presence.floodAt(sign.id) ?? null,
      kiosk: live?.kiosk ?? null
    }
  }
  const holders = async () => new Map((await tokens.all()).map((holder) => [holder.sign, holder]))
  const find = async (id: string): Promise<Sign> => {
    const sign = await signs.find(id)
    if (sign === undefined) throw new Failure('not-found', { what: `sign ${id}` })
    return sign
  }
  /** Those the person may see. */
  const seenBy = async (person: Person): Promise<readonly Sign[]> => {
    allow(person, 'see')
    const all = await signs.all()
    return person.province === null ? all : all.filter(({ province }) => isInSight(person, province))
  }
  const viewsOf = async (some: readonly Sign[]): Promise<SignView[]> => {
    const held = await holders()
    return some.map((sign) => view(sign, held))
  }
  const all = async (person: Person): Promise<SignView[]> => viewsOf(await seenBy(person))
  const save = async (person: Person, sign: Sign, before: Sign | null): Promise<Sign> => {
    if (!provinces.has(sign.province))
      throw new Failure('bad-input', { what: 'province', expected: 'one of the 76 province codes', thai: 'รหัสของหนึ่งใน 76 จังหวัด', received: sign.province })
    await signs.save(sign)
    await audit.record(person, { action: before === null ? 'created' : 'changed', kind: 'sign', id: sign.id, before, after: sign })
    await orders.renew([sign])
    bulletin.tell({ kind: 'sign-changed', sign: sign.id })
    return sign
  }

  return {
    find,
    all,

    async one(person: Person, id: string): Promise<SignView> {
      const sign = await find(id)
      allow(person, 'see', person.province === null ? undefined : sign.province)
      return view(sign, await holders())
    },

    /** When it was connected in the last days, newest first. */
    async connections(person: Person, id: string, days: number): Promise<Connection[]> {
      const sign = await find(id)
      allow(person, 'see', person.province === null ? undefined : sign.province)
      return connections.of(id, clock.now() - days * dayMs)
    },

    search: async (person: Person, asked: SignSearch): Promise<SignPage> => searchSigns(await viewsOf(byName(await seenBy(person))), asked, provinces),
    fleet: async (person: Person): Promise<Fleet> => fleetOf(await all(person)),
    roll: async (person: Person): Promise<SignRoll> => rollOf(await seenBy(person)),

    /** For the live wire, which asks about many at once. */
    async views(ids: readonly string[]): Promise<SignView[]> {
      const found = await Promise.all(ids.map((id) => signs.find(id)))
      return viewsOf(found.filter((sign) => sign !== undefined))
    },

    async create(person: Person, plan: SignPlan): Promise<Sign> {
      allow(person, 'keep-signs', plan.province)
      return save(person, { ...plan, id: chance.id() }, null)
    },

    async change(person: Person, id: string, plan: SignPlan): Promise<Sign> {
      const before = await find(id)
      allow(person, 'keep-signs', before.province)
      allow(person, 'keep-signs', plan.province)
      return save(person, { ...plan, id }, before)
    }
  }
}
