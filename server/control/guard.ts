/** Wrong passwords and codes: so many from one address or for one account, and no more for a while, over restarts too. */
import { Failure } from '../domain/failure.ts'
import { accountLimit, addressLimit, lockOf, type Limit } from '../domain/lockout.ts'
import { dayMs, minuteMs, zone } from '../domain/time.ts'
import type { Audit } from './audit.ts'
import type { Clock } from './ports/clock.ts'
import type { Accounts, TryStore } from './ports/people.ts'
import type { Round } from './rounds.ts'

export interface Guess {
  address: string
  /** User name as typed, known or not. */
  account?: string
}
export type Guard = ReturnType<typeof createGuard>

const ofAccount = (name: string): string => `account ${name.toLowerCase()}`
const ofAddress = (address: string): string => `address ${address}`
const wallTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit' })

interface Parts {
  tries: TryStore
  accounts: Accounts
  audit: Pick<Audit, 'record'>
  clock: Clock
}

export function createGuard({ tries, accounts, audit, clock }: Parts) {
  /** Not what was typed, which may have been a password, nor the address: the log is kept for ever. */
  const writeLock = async (account: string | undefined, lockMs: number): Promise<void> => {
    const whose = (await accounts.all()).find(({ username }) => username === account?.toLowerCase())
    if (account !== undefined && whose === undefined) return
    await audit.record(null, { action: 'locked', kind: 'person', id: whose?.id ?? '', after: { of: account === undefined ? 'address' : 'account', minutes: lockMs / minuteMs } })
  }
  const take = async (key: string, limit: Limit, account?: string): Promise<void> => {
    const { lockedUntil, isLast } = await tries.take(key, clock.now(), limit)
    if (lockedUntil !== null) throw new Failure('locked', { expected: wallTime.format(lockedUntil) })
    if (isLast) await writeLock(account, limit.lockMs)
  }
  return {
    /** Counts a try, lets it be made, and takes it back when it was right. Throws Failure `locked`. */
    async guessing<T>({ address, account }: Guess, tryIt: () => Promise<T>): Promise<T> {
      await take(ofAddress(address), addressLimit)
      if (account !== undefined) await take(ofAccount(account), accountLimit, account)
      const result = await tryIt()
      await tries.giveBack(ofAddress(address))
      if (account !== undefined) await tries.forget(ofAccount(account))
      return result
    },
    lockedUntil: async (account: string): Promise<number | null> => lockOf(await tries.read(ofAccount(account)), clock.now()),
    unlock: (account: string): Promise<void> => tries.forget(ofAccount(account)),
    round: { name: 'wrong tries', at: '55 3 * * *', zone, run: () => tries.sweep(clock.now() - dayMs) } satisfies Round
  }
}
