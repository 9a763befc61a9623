import { Failure } from '../domain/failure.ts'
import { may, mayEnter, type Access, type Permission, type Person, type Reach } from '../domain/roles.ts'

/** Throws unless the person may; a person bound to a province may only there (`province` is whose thing it is, null the nation’s, which is closed to them). */
export function allow(person: Person, permission: Permission, province?: string | null): void {
  if (!may(person, permission)) throw new Failure('not-allowed', { expected: permission })
  if (person.province !== null && province !== undefined && province !== person.province)
    throw new Failure('not-allowed', { expected: `${permission} ${province ?? 'TH'}` })
}

/** Before anything a request says is looked at. */
export function admit(person: Person, { access, reach }: { access: Access; reach?: Reach }): void {
  if (!mayEnter(person, access, reach)) throw new Failure('not-allowed', { expected: [access, reach === 'nation' ? 'TH' : []].flat(2).join(' ') })
}
