/** People, their passwords and sessions. */
import type { Person, Role } from '../../domain/roles.ts'

export interface Invitation {
  tokenHash: string
  roles: Role[]
  province: string | null
  expiresAt: number
}

/** People, their passwords and sessions. */
export interface Accounts {
  /** Everyone who may sign in. */
  all(): Promise<Person[]>
  /** Throws Failure `name-taken` or `weak-password`. */
  create(person: { username: string; name: string; password: string; roles: Role[]; province: string | null }): Promise<Person>
  /** The signed-in person behind a request's cookies. */
  personOf(cookie: string | undefined): Promise<Person | undefined>
}

export interface Sessions {
  /** Throws Failure `wrong-password`. `setCookie` are values for Set-Cookie headers. */
  signIn(username: string, password: string): Promise<{ person: Person; setCookie: string[] }>
  /** Ends the session of the cookie; values for Set-Cookie headers that clear it. */
  signOut(cookie: string | undefined): Promise<string[]>
}

export interface InvitationStore {
  save(invitation: Invitation): Promise<void>
  find(tokenHash: string): Promise<Invitation | undefined>
  /** True for exactly one caller. */
  spend(tokenHash: string): Promise<boolean>
}
