/** Who there is, and what they may. People come in by one-time links: the first administrator's is printed at the first start. */
import type { Account, AccountLine, SessionLine, Whence } from '../domain/account.ts'
import { Failure } from '../domain/failure.ts'
import { permissionsOf, type Actor, type Permission, type Person, type Role } from '../domain/roles.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import { sha256 } from './digest.ts'
import { peopleRound } from './people-round.ts'
import type { Guard } from './guard.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Accounts, Entry, HalfEntry, Invitation, InvitationStore, SecondFactors, Sessions } from './ports/people.ts'

interface Parts {
  accounts: Accounts
  sessions: Sessions
  secondFactors: SecondFactors
  invitations: InvitationStore
  guard: Guard
  audit: Pick<Audit, 'record'>
  clock: Clock
  chance: Chance
  bulletin: Bulletin
  /** Where people reach the console, without a slash at the end. */
  publicUrl: string
}
export interface InvitationPlan {
  roles: Role[]
  province: string | null
  directory: string | null
}
export type AccountPlan = Pick<Account, 'name' | 'roles' | 'province' | 'active' | 'directory'>
export type People = ReturnType<typeof createPeople>

const invitationLifeMs = 7 * dayMs
/** A link that opens an account there is lives shorter. */
const resetLifeMs = dayMs

function checkProvince(roles: readonly Role[], province: string | null): void {
  const bound = roles.includes('province-officer')
  const mayBeBound = bound || roles.every((role) => role === 'approver')
  if (province === null ? bound : !mayBeBound)
    throw new Failure('bad-input', {
      what: 'province',
      expected: 'a province for province officers, one or none for approvers, none for the others',
      received: province ?? 'none'
    })
}
const planOf = ({ name, roles, province, active, directory }: Account): AccountPlan => ({ name, roles, province, active, directory })

export function createPeople({ accounts, sessions, secondFactors, invitations, guard, audit, clock, chance, bulletin, publicUrl }: Parts) {
  const issueLink = async (to: Pick<Invitation, 'roles' | 'province' | 'person' | 'directory'>, lifeMs: number): Promise<{ link: string; expiresAt: number }> => {
    const token = chance.secret()
    const expiresAt = clock.now() + lifeMs
    await invitations.save({ ...to, tokenHash: sha256(token), expiresAt })
    return { link: `${publicUrl}/welcome/${token}`, expiresAt }
  }
  const valid = async (token: string): Promise<Invitation> => {
    const invitation = await invitations.find(sha256(token))
    if (invitation === undefined || invitation.expiresAt <= clock.now()) throw new Failure('link-spent')
    return invitation
  }
  /** Guessing links is slowed down by address. */
  const opened = (token: string, { address }: Whence): Promise<Invitation> => guard.guessing({ address }, () => valid(token))
  const spend = async (invitation: Invitation): Promise<void> => {
    if (!(await invitations.spend(invitation.tokenHash))) throw new Failure('link-spent')
  }
  const found = async (id: string): Promise<Account> => {
    const account = await accounts.find(id)
    if (account === undefined) throw new Failure('not-found', { what: `person ${id}` })
    return account
  }
  const endAll = async (id: string): Promise<number> => {
    const own = (await sessions.all()).filter(({ person }) => person === id)
    await sessions.end(own.map(({ id: session }) => session))
    bulletin.tell({ kind: 'sessions-changed' })
    return own.length
  }

  return {
    round: peopleRound({ sessions, invitations, clock }),

    permissionsOf: (person: Actor | undefined): Permission[] => (person === undefined ? [] : permissionsOf(person)),

    async all(person: Person): Promise<AccountLine[]> {
      allow(person, 'keep-people', null)
      const open = Map.groupBy(await sessions.all(), (session) => session.person)
      return Promise.all(
        (await accounts.all()).map(async (account) => {
          const own = open.get(account.id) ?? []
          return { ...account, lockedUntil: await guard.lockedUntil(account.username), lastUsedAt: own[0]?.usedAt ?? null, sessions: own.length }
        })
      )
    },

    async invite(person: Person, plan: InvitationPlan) {
      allow(person, 'keep-people', null)
      checkProvince(plan.roles, plan.province)
      const invited = await issueLink({ ...plan, person: null }, invitationLifeMs)
      await audit.record(person, { action: 'invited', kind: 'person', id: '', after: plan })
      return invited
    },

    /** For whoever runs the machine: no person asks. */
    inviteFromConsole: (roles: Role[], province: string | null) => issueLink({ roles, province, person: null, directory: null }, invitationLifeMs),

    /** The administrator's link, as long as there is nobody. */
    async firstLink(): Promise<string | undefined> {
      if ((await accounts.all()).length > 0) return undefined
      return (await issueLink({ roles: ['administrator'], province: null, person: null, directory: null }, invitationLifeMs)).link
    },

    /** `username`: whose password the link sets anew; null: it makes somebody new. */
    async invitation(token: string, from: Whence) {
      const { roles, province, expiresAt, person } = await opened(token, from)
      return { roles, province, expiresAt, username: person === null ? null : (await found(person)).username }
    },

    async accept(token: string, who: { username: string; name: string; password: string }, from: Whence): Promise<Entry | HalfEntry> {
      const invitation = await opened(token, from)
      if (invitation.person !== null) throw new Failure('link-spent')
      await spend(invitation)
      try {
        await accounts.create({ ...who, roles: invitation.roles, province: invitation.province, directory: invitation.directory })
      } catch (refused) {
        await invitations.save(invitation)
        throw refused
      }
      const entered = await sessions.signIn(who.username, who.password, from)
      if (entered.account !== null) await audit.record(entered.account, { action: 'joined', kind: 'person', id: entered.account.id, after: entered.account })
      return entered
    },

    /** Whoever was in by the old password is out; the second factor is asked for as always. */
    async resetPassword(token: string, password: string, from: Whence): Promise<void> {
      const invitation = await opened(token, from)
      if (invitation.person === null) throw new Failure('link-spent')
      const account = await found(invitation.person)
      await spend(invitation)
      try {
        await accounts.setPassword(account, password)
      } catch (refused) {
        await invitations.save(invitation)
        throw refused
      }
      await invitations.void(account.id)
      await guard.unlock(account.username)
      await audit.record(account, { action: 'set a new password by link', kind: 'person', id: account.id, after: { sessions: await endAll(account.id) } })
    },

    async change(person: Person, id: string, plan: AccountPlan): Promise<void> {
      allow(person, 'keep-people', null)
      checkProvince(plan.roles, plan.province)
      const before = await found(id)
      const rules = (each: AccountPlan): boolean => each.active && each.roles.includes('administrator')
      const others = (await accounts.all()).filter((other) => other.id !== id)
      if (!rules(plan) && !others.some(rules)) throw new Failure('last-administrator')
      await accounts.change(id, plan)
      if (!plan.active) {
        await invitations.void(id)
        await endAll(id)
      }
      await audit.record(person, { action: 'changed', kind: 'person', id, before: planOf(before), after: plan })
      bulletin.tell({ kind: 'sessions-changed' })
    },

    /** A link to a new password. The old one stays good until it is used, so that nobody is locked out by it. */
    async reset(person: Person, id: string) {
      allow(person, 'keep-people', null)
      const { roles, province, directory } = await found(id)
      await invitations.void(id)
      const made = await issueLink({ roles, province, directory, person: id }, resetLifeMs)
      await audit.record(person, { action: 'made a link to a new password', kind: 'person', id })
      return made
    },

    /** Of somebody whose telephone is lost, who has no recovery code left either. */
    async removeSecondFactor(person: Person, id: string): Promise<void> {
      allow(person, 'keep-people', null)
      const { secondFactor } = await found(id)
      await secondFactors.remove(id)
      await audit.record(person, { action: 'removed the second factor', kind: 'person', id, before: { secondFactor }, after: { sessions: await endAll(id) } })
    },

    async unlock(person: Person, id: string): Promise<void> {
      allow(person, 'keep-people', null)
      await guard.unlock((await found(id)).username)
      await audit.record(person, { action: 'unlocked', kind: 'person', id })
    },

    async sessionsOf(person: Person, id: string): Promise<SessionLine[]> {
      allow(person, 'keep-people', null)
      return (await sessions.all()).filter((session) => session.person === id).map(({ person: _whose, ...line }) => ({ ...line, current: false }))
    },

    async endSessions(person: Person, id: string): Promise<void> {
      allow(person, 'keep-people', null)
      await found(id)
      await audit.record(person, { action: 'ended sessions', kind: 'person', id, after: { sessions: await endAll(id) } })
    }
  }
}
