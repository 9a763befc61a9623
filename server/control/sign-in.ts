/** Coming in and going out. */
import { directoryName, type Whence } from '../domain/account.ts'
import { Failure } from '../domain/failure.ts'
import { refOf, type Audit } from './audit.ts'
import type { Guard } from './guard.ts'
import type { Voucher } from './ports/directory.ts'
import type { Accounts, Entry, HalfEntry, Sessions } from './ports/people.ts'

interface Parts {
  accounts: Accounts
  sessions: Sessions
  guard: Guard
  audit: Pick<Audit, 'record'>
}
export type SignIn = ReturnType<typeof createSignIn>

export function createSignIn({ accounts, sessions, guard, audit }: Parts) {
  const entered = async <T extends Entry | HalfEntry>(entry: T, how: string): Promise<T> => {
    if (entry.account === null) return entry
    await audit.record(refOf(entry.account), { action: 'signed in', kind: 'person', id: entry.account.id, after: { how } })
    return entry
  }
  return {
    async password(username: string, password: string, from: Whence): Promise<Entry | HalfEntry> {
      const entry = await guard.guessing({ address: from.address, account: username }, async () => {
        const tried = await sessions.signIn(username, password, from)
        // As if there were nobody.
        if (tried.account?.active === false) throw new Failure('wrong-password')
        return tried
      })
      return entered(entry, 'password')
    },

    async code(cookie: string | undefined, code: string, from: Whence): Promise<Entry> {
      const id = await sessions.pending(cookie)
      const account = id === undefined ? undefined : await accounts.find(id)
      if (account === undefined || !account.active) throw new Failure('not-signed-in')
      const entry = await guard.guessing({ address: from.address, account: account.username }, () => sessions.code(cookie, code, from))
      return entered(entry, /^[0-9 ]+$/.test(code) ? 'second factor' : 'recovery code')
    },

    async vouched({ name, isWhole }: Voucher, from: Whence): Promise<Entry | HalfEntry> {
      const account = await accounts.byDirectory(directoryName(name))
      if (account === undefined || !account.active) throw new Failure('not-in-directory', { received: name })
      return entered(await sessions.enter(account.id, isWhole || !account.secondFactor, from), 'directory')
    },

    /** Whoever has come in anew leaves the session they still had. */
    async leaveBehind(cookie: string | undefined): Promise<void> {
      const before = await sessions.of(cookie)
      if (before !== undefined) await sessions.end([before.id])
    },

    async out(cookie: string | undefined): Promise<string[]> {
      const session = await sessions.of(cookie)
      if (session !== undefined) await audit.record(refOf(session.account), { action: 'signed out', kind: 'person', id: session.account.id })
      return sessions.signOut(cookie)
    }
  }
}
