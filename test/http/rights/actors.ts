import type { Access, Person, Reach, Role } from '../../../server/domain/roles.ts'
import { may, maySignFor } from '../../../server/domain/roles.ts'
import { createCaller, type Caller } from '../../support/caller.ts'
import { bringIn } from '../../support/people.ts'
import { krabi } from '../../support/krabi.ts'

export const trang = 'TH-92'

/** Somebody who asks: undefined is nobody who is signed in. */
export interface Actor {
  name: string
  person: Person | undefined
  caller: Caller
}

const unbound: readonly Role[] = ['author', 'approver', 'publisher', 'auditor']
const bound: readonly Role[] = ['province-officer', 'approver']

/** One of each role; those that may be of a province, of the thing's own and of another. */
export async function gatherActors(url: string, administrator: Caller, known: Record<string, Caller>): Promise<Actor[]> {
  const actor = async (role: Role, province: string | null): Promise<Actor> => {
    const name = [role, province ?? []].flat().join(' ')
    const id = name.toLowerCase().replaceAll(' ', '.')
    const caller = known[name] ?? (await bringIn(url, administrator, id, [role], province))
    return { name, caller, person: { id, username: id, name, roles: [role], province } }
  }
  return [
    { name: 'nobody', person: undefined, caller: createCaller(url) },
    ...(await Promise.all([
      ...unbound.map((role) => actor(role, null)),
      ...bound.flatMap((role) => [krabi, trang].map((province) => actor(role, province))),
      actor('administrator', null)
    ]))
  ]
}

export type Verdict = 'not-signed-in' | 'not-allowed' | 'allowed'

/** By the table of roles, of a thing of Krabi's. */
export function expected(person: Person | undefined, access: Access, reach: Reach | undefined): Verdict {
  if (access === 'public') return 'allowed'
  if (person === undefined) return 'not-signed-in'
  if (access === 'signed-in') return 'allowed'
  const needed = [access].flat()
  const isAtHome = person.province === null || person.province === krabi
  const allowed = needed.some((permission) => {
    if (!may(person, permission)) return false
    switch (reach) {
      case undefined:
        return true
      case 'nation':
        return person.province === null
      case 'province':
        return isAtHome
      case 'signature':
        return (permission === 'report' || permission === 'certify-reports') && maySignFor(person, permission, krabi)
    }
  })
  return allowed ? 'allowed' : 'not-allowed'
}
