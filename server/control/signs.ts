/** The signs: where they stand, what they are, and how far each is from what is wanted. */
import { Failure } from '../domain/failure.ts'
import type { Kiosk } from '../domain/kiosk.ts'
import type { Province } from '../domain/province.ts'
import { isInSight, type Person } from '../domain/roles.ts'
import type { Sign, SignPlan } from '../domain/sign.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { Orders } from './orders.ts'
import type { Chance } from './ports/clock.ts'
import type { SignState, SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Standings } from './standings.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  standings: Standings
  presence: Presence
  orders: Orders
  provinces: ReadonlyMap<string, Province>
  audit: Audit
  chance: Chance
  bulletin: Bulletin
}
export interface SignView extends Omit<SignState, 'sign'> {
  sign: Sign
  paired: boolean
  simulated: boolean
  onlineSince: number | null
  slide: string | null
  dark: boolean
  unsentRecords: number | null
  clockErrorMs: number | null
  rivalAt: number | null
  floodAt: number | null
  kiosk: Kiosk | null
}
export type Signs = ReturnType<typeof createSigns>

export function createSigns({ signs, tokens, standings, presence, orders, provinces, audit, chance, bulletin }: Parts) {
  const view = (sign: Sign, holders: ReadonlyMap<string, { simulated: boolean }>): SignView => {
    const live = presence.live(sign.id)
    const holder = holders.get(sign.id)
    return {
      ...standings.of(sign.id),
      sign,
      paired: holder !== undefined,
      simulated: holder?.simulated ?? false,
      onlineSince: live?.since ?? null,
      slide: live?.slide ?? null,
      dark: live?.dark ?? false,
      unsentRecords: live?.unsentRecords ?? null,
      clockErrorMs: live?.clockErrorMs ?? null,
      rivalAt: live?.rivalAt ?? null,
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
  const save = async (person: Person, sign: Sign, before: Sign | null): Promise<Sign> => {
    if (!provinces.has(sign.province))
      throw new Failure('bad-input', { what: 'province', expected: 'one of the 76 province codes', received: sign.province })
    await signs.save(sign)
    await audit.record(person, { action: before === null ? 'created' : 'changed', kind: 'sign', id: sign.id, before, after: sign })
    await orders.renew([sign])
    bulletin.tell({ kind: 'sign-changed', sign: sign.id })
    return sign
  }

  return {
    find,

    async all(person: Person): Promise<SignView[]> {
      allow(person, 'see')
      const held = await holders()
      return (await signs.all()).filter(({ province }) => isInSight(person, province)).map((sign) => view(sign, held))
    },

    /** For the live wire, which asks about many at once. */
    async views(ids: readonly string[]): Promise<SignView[]> {
      const held = await holders()
      const found = await Promise.all(ids.map((id) => signs.find(id)))
      return found.flatMap((sign) => (sign === undefined ? [] : [view(sign, held)]))
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
