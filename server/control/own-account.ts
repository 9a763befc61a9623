/** What everybody does with their own account. */
import { needsSecondFactor, type SessionLine, type Whence } from '../domain/account.ts'
import { Failure } from '../domain/failure.ts'
import { refOf, type Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { Guard } from './guard.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Accounts, SecondFactors, Session, Sessions } from './ports/people.ts'

interface Parts {
  accounts: Accounts
  sessions: Sessions
  secondFactors: SecondFactors
  catalogue: CatalogueStore
  guard: Guard
  audit: Pick<Audit, 'record'>
  bulletin: Bulletin
}
export type OwnAccount = ReturnType<typeof createOwnAccount>

export function createOwnAccount({ accounts, sessions, secondFactors, catalogue, guard, audit, bulletin }: Parts) {
  const write = ({ account }: Session, action: string, after: object | null = null): Promise<void> =>
    audit.record(refOf(account), { action, kind: 'person', id: account.id, after })
  const linesOf = async (of: Session): Promise<SessionLine[]> =>
    (await sessions.all())
      .filter(({ person }) => person === of.account.id)
      .map(({ id, startedAt, usedAt, address, device }) => ({ id, startedAt, usedAt, address, device, current: id === of.id }))
  const isRequired = ({ account }: Session): boolean => needsSecondFactor(account, catalogue.read().settings.secondFactorRequired)
  /** Guessing goes no faster from inside. */
  const proving = <T>(of: Session, tryIt: () => Promise<T>): Promise<T> => guard.guessing({ address: of.address, account: of.account.username }, tryIt)
  const prove = (of: Session, password: string): Promise<void> =>
    proving(of, async () => {
      if (!(await accounts.isPassword(of.account.id, password))) throw new Failure('wrong-password')
    })
  const end = async (of: Session, ids: string[]): Promise<void> => {
    await sessions.end(ids)
    await write(of, 'ended sessions', { sessions: ids.length })
    bulletin.tell({ kind: 'sessions-changed' })
  }

  return {
    async view(of: Session) {
      const { secondFactor, directory } = of.account
      return {
        secondFactor,
        secondFactorRequired: isRequired(of),
        recoveryCodes: secondFactor ? await secondFactors.codesLeft(of.account.id) : 0,
        directory,
        sessions: await linesOf(of)
      }
    },

    /** The other sessions end: whoever knew the old one is out. */
    async changePassword(of: Session, current: string, next: string): Promise<void> {
      await prove(of, current)
      await accounts.setPassword(of.account, next)
      await sessions.end((await linesOf(of)).filter(({ current: own }) => !own).map(({ id }) => id))
      await write(of, 'changed the password')
      bulletin.tell({ kind: 'sessions-changed' })
    },

    async beginSecondFactor(of: Session, cookie: string, password: string) {
      if (of.account.secondFactor) throw new Failure('wrong-state', { what: 'second factor', expected: 'off', received: 'on' })
      return proving(of, () => secondFactors.begin(cookie, password))
    },

    async confirmSecondFactor(of: Session, cookie: string, code: string, from: Whence): Promise<string[]> {
      const setCookie = await proving(of, () => secondFactors.confirm(cookie, code, from))
      await write(of, 'set up the second factor')
      return setCookie
    },

    async removeSecondFactor(of: Session, password: string): Promise<void> {
      if (isRequired(of)) throw new Failure('second-factor-needed')
      await prove(of, password)
      await secondFactors.remove(of.account.id)
      await write(of, 'removed the second factor')
    },

    async renewRecoveryCodes(of: Session, cookie: string, password: string): Promise<string[]> {
      const codes = await proving(of, () => secondFactors.renewCodes(cookie, password))
      await write(of, 'renewed the recovery codes')
      return codes
    },

    async endSession(of: Session, id: string): Promise<void> {
      if (!(await linesOf(of)).some((line) => line.id === id)) throw new Failure('not-found', { what: `session ${id}` })
      await end(of, [id])
    },

    async endOthers(of: Session): Promise<void> {
      await end(of, (await linesOf(of)).filter(({ current }) => !current).map(({ id }) => id))
    }
  }
}
