/** Keys for programs: with some of their maker's rights, for a while, never more than the maker has at the time. */
import { Failure } from '../domain/failure.ts'
import { isInSight, keyPermissions, may, permissionsOf, type Actor, type Person } from '../domain/roles.ts'
import { dayMs, minuteMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import { sha256 } from './digest.ts'
import type { Audit } from './audit.ts'
import { unlessDiskFull } from './disk-full.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Accounts, ApiKey, ApiKeyStore } from './ports/people.ts'

interface Parts {
  apiKeys: ApiKeyStore
  accounts: Accounts
  audit: Pick<Audit, 'record'>
  clock: Clock
  chance: Chance
}
export interface KeyPlan {
  name: string
  permissions: (typeof keyPermissions)[number][]
  province: string | null
  days: number
}
export type KeyView = ApiKey & { maker: string }
export type ApiKeys = ReturnType<typeof createApiKeys>

/** How every key begins, so that one that leaked is found. */
const mark = 'paituean_'
const touchMs = minuteMs

export function createApiKeys({ apiKeys, accounts, audit, clock, chance }: Parts) {
  const shown = ({ name, permissions, province, expiresAt }: ApiKey) => ({ name, permissions, province, expiresAt })
  const views = async (person: Person): Promise<KeyView[]> => {
    const names = new Map((await accounts.all()).map(({ id, name }) => [id, name]))
    const keepsAll = may(person, 'keep-people')
    return (await apiKeys.all()).filter((key) => keepsAll || key.person === person.id).map((key) => ({ ...key, maker: names.get(key.person) ?? '' }))
  }
  return {
    /** One's own; who keeps people sees everybody's. */
    all: views,

    /** `secret` is told this once. */
    async make(person: Person, { name, permissions, province, days }: KeyPlan): Promise<{ key: KeyView; secret: string }> {
      for (const permission of permissions) allow(person, permission)
      if (province !== null && !isInSight(person, province)) throw new Failure('not-allowed', { expected: province })
      const secret = mark + chance.secret()
      const madeAt = clock.now()
      const key: ApiKey = {
        id: chance.id(),
        person: person.id,
        name,
        permissions: keyPermissions.filter((permission) => permissions.includes(permission)),
        province: province ?? person.province,
        madeAt,
        expiresAt: madeAt + days * dayMs,
        usedAt: null,
        usedFrom: null,
        revokedAt: null
      }
      await apiKeys.save(key, sha256(secret))
      await audit.record(person, { action: 'created', kind: 'api-key', id: key.id, after: shown(key) })
      return { key: { ...key, maker: person.name }, secret }
    },

    async revoke(person: Person, id: string): Promise<void> {
      const key = (await views(person)).find((other) => other.id === id)
      if (key === undefined) throw new Failure('not-found', { what: `API key ${id}` })
      await apiKeys.revoke(id, clock.now())
      if (key.revokedAt === null) await audit.record(person, { action: 'revoked', kind: 'api-key', id, before: shown(key) })
    },

    /** Whom a key stands for. What its maker may no longer, it may no longer. */
    async enter(secret: string, address: string): Promise<Actor> {
      const now = clock.now()
      const key = secret.startsWith(mark) ? await apiKeys.byHash(sha256(secret)) : undefined
      const maker = key && (await accounts.find(key.person))
      if (key === undefined || maker === undefined || !maker.active || key.revokedAt !== null || key.expiresAt <= now) throw new Failure('not-signed-in')
      if (key.usedAt === null || now - key.usedAt >= touchMs || key.usedFrom !== address) await apiKeys.used(key.id, now, address).catch(unlessDiskFull)
      const { id, username, name, roles, province } = maker
      // Moved to another province meanwhile: it reaches neither.
      if (province !== null && key.province !== province) throw new Failure('not-allowed', { expected: province })
      return { id, username, name: `${name} (API: ${key.name})`, roles, province: key.province, only: key.permissions }
    },

    mayGive: (person: Person) => keyPermissions.filter((permission) => permissionsOf(person).includes(permission))
  }
}
