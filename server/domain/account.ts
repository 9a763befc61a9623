/** Accounts as people and administrators see them. */
import { z } from 'zod'
import { Person, type Role } from './roles.ts'

/** Times are UTC ms. */
const at = z.number().int()

/** Where a request comes from. */
export interface Whence {
  address: string
  /** What the browser calls itself. */
  device: string
}

export const Account = Person.extend({
  /** Inactive ones cannot come in, and stay in the log. */
  active: z.boolean(),
  /** A second factor is set up. */
  secondFactor: z.boolean(),
  /** What the ministry's directory calls this person; null: comes in by password only. */
  directory: z.string().nullable()
})
export type Account = z.infer<typeof Account>

export const AccountLine = Account.extend({
  /** Too many wrong passwords; null: not locked. */
  lockedUntil: at.nullable(),
  /** Last sign of life of an open session. */
  lastUsedAt: at.nullable(),
  /** Open sessions. */
  sessions: z.number().int()
})
export type AccountLine = z.infer<typeof AccountLine>

export const SessionLine = z.object({
  id: z.string(),
  startedAt: at,
  usedAt: at,
  address: z.string(),
  device: z.string(),
  /** The one that asks. */
  current: z.boolean()
})
export type SessionLine = z.infer<typeof SessionLine>

/** E-mail addresses are the same in any case of their letters; other names are not. */
export const directoryName = (typed: string): string => (typed.includes('@') ? typed.normalize('NFC').toLowerCase() : typed)

/** Of those whose mistakes reach every sign. */
const guardedRoles: readonly Role[] = ['approver', 'administrator']
/** Until they have set it up, people may do nothing else. */
export const needsSecondFactor = ({ roles }: Person, required: boolean): boolean => required && roles.some((role) => guardedRoles.includes(role))

export const shortestPassword = 12
export const longestPassword = 200
