import { Failure } from '../domain/failure.ts'
import { may, type Permission, type Person } from '../domain/roles.ts'

/** Throws unless the person may; a person bound to a province may only there (`province` is whose thing it is, null the nation's). */
export function allow(person: Person, permission: Permission, province?: string | null): void {
  if (!may(person, permission)) throw new Failure('not-allowed', { expected: permission })
  if (person.province !== null && province !== undefined && province !== person.province)
    throw new Failure('not-allowed', { expected: `${permission} ${province ?? 'TH'}` })
}
