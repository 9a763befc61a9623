/** People, their passwords, second factors and sessions. */
import type { Account, Whence } from '../../domain/account.ts'
import type { Limit, Tries } from '../../domain/lockout.ts'
import type { Permission, Person, Role } from '../../domain/roles.ts'

/** A one-time link: for somebody new, or with `person` to a new password. */
export interface Invitation {
  tokenHash: string
  roles: Role[]
  province: string | null
  /** Whose password it sets anew; null: somebody new. */
  person: string | null
  directory: string | null
  expiresAt: number
}

export interface InvitationStore {
  save(invitation: Invitation): Promise<void>
  find(tokenHash: string): Promise<Invitation | undefined>
  /** True for exactly one caller. */
  spend(tokenHash: string): Promise<boolean>
  /** Links to a new password of this person are good no more. */
  void(person: string): Promise<void>
  /** Those that had expired by then go. */
  sweep(before: number): Promise<void>
}

export interface NewPerson extends Omit<Person, 'id'> {
  password: string
  directory: string | null
}

/** Who there is. */
export interface Accounts {
  all(): Promise<Account[]>
  find(id: string): Promise<Account | undefined>
  /** By what the ministry's directory calls them. */
  byDirectory(name: string): Promise<Account | undefined>
  /** Throws Failure `name-taken`, `weak-password` or `guessable-password`. */
  create(person: NewPerson): Promise<Account>
  /** Throws Failure `name-taken` when the directory's name is another's. */
  change(id: string, to: Pick<Account, 'name' | 'roles' | 'province' | 'active' | 'directory'>): Promise<void>
  /** Throws Failure `weak-password` or `guessable-password`. */
  setPassword(account: Person, password: string): Promise<void>
  isPassword(id: string, password: string): Promise<boolean>
}

export interface Session extends Whence {
  id: string
  account: Account
  startedAt: number
  usedAt: number
  /** Since these, ms, by the clock that sessions go by. */
  openMs: number
  idleMs: number
}
/** `setCookie` are values for Set-Cookie headers. */
export interface Entry {
  account: Account
  setCookie: string[]
}
/** The password was right; `sessions.code` is next. */
export interface HalfEntry {
  account: null
  setCookie: string[]
}
export interface Sessions {
  /** Throws Failure `wrong-password`. */
  signIn(username: string, password: string, from: Whence): Promise<Entry | HalfEntry>
  /** Somebody the directory vouches for; `isWhole`: its word stands for the second factor too. */
  enter(id: string, isWhole: boolean, from: Whence): Promise<Entry | HalfEntry>
  /** The second step: six digits, or a recovery code. Throws Failure `wrong-code`, or `not-signed-in` when the first was too long ago. */
  code(cookie: string | undefined, code: string, from: Whence): Promise<Entry>
  /** Who is half in, by the cookie of the first step. */
  pending(cookie: string | undefined): Promise<string | undefined>
  of(cookie: string | undefined): Promise<Session | undefined>
  /** It is used now. */
  touch(id: string): Promise<void>
  /** Newest first. */
  all(): Promise<(Omit<Session, 'account' | 'openMs' | 'idleMs'> & { person: string })[]>
  end(ids: readonly string[]): Promise<void>
  /** Those that began longer ago go, ms. */
  sweep(ageMs: number): Promise<void>
  /** Ends the session of the cookie; values for Set-Cookie headers that clear it. */
  signOut(cookie: string | undefined): Promise<string[]>
}

export interface SecondFactors {
  /** A new secret, not in force until confirmed. Throws Failure `wrong-password`. */
  begin(cookie: string, password: string): Promise<{ uri: string; recoveryCodes: string[] }>
  /** Throws Failure `wrong-code`. The session goes on under another cookie. */
  confirm(cookie: string, code: string, from: Whence): Promise<string[]>
  /** Throws Failure `wrong-password`. */
  renewCodes(cookie: string, password: string): Promise<string[]>
  codesLeft(person: string): Promise<number>
  remove(person: string): Promise<void>
}

/** Wrong tries by key, kept over restarts. */
export interface TryStore {
  read(key: string): Promise<Tries | undefined>
  /** Counts a try unless the key is locked; in one step. */
  take(key: string, at: number, limit: Limit): Promise<{ lockedUntil: number | null; isLast: boolean }>
  giveBack(key: string): Promise<void>
  forget(key: string): Promise<void>
  /** Drops what no longer counts. */
  sweep(before: number): Promise<void>
}

export interface ApiKey {
  id: string
  /** Its maker, with whose rights it acts at most. */
  person: string
  name: string
  permissions: Permission[]
  province: string | null
  madeAt: number
  expiresAt: number
  usedAt: number | null
  usedFrom: string | null
  revokedAt: number | null
}
export interface ApiKeyStore {
  save(key: ApiKey, keyHash: string): Promise<void>
  all(): Promise<ApiKey[]>
  byHash(keyHash: string): Promise<ApiKey | undefined>
  used(id: string, at: number, from: string): Promise<void>
  revoke(id: string, at: number): Promise<void>
}
