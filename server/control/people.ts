/** People come in by one-time links: the first administrator's is printed at the first start, the others' are given by administrators. */
import { Failure } from '../domain/failure.ts'
import { permissionsOf, type Permission, type Person, type Role } from '../domain/roles.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import { sha256 } from './digest.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Accounts, Invitation, InvitationStore, Sessions } from './ports/people.ts'

interface Parts {
  accounts: Accounts
  sessions: Sessions
  invitations: InvitationStore
  audit: Audit
  clock: Clock
  chance: Chance
  /** Where people reach the console, without a slash at the end. */
  publicUrl: string
}
export type People = ReturnType<typeof createPeople>

const invitationLifeMs = 7 * dayMs

export function createPeople({ accounts, sessions, invitations, audit, clock, chance, publicUrl }: Parts) {
  const issueLink = async (roles: Role[], province: string | null): Promise<{ link: string; expiresAt: number }> => {
    const token = chance.secret()
    const expiresAt = clock.now() + invitationLifeMs
    await invitations.save({ tokenHash: sha256(token), roles, province, expiresAt })
    return { link: `${publicUrl}/welcome/${token}`, expiresAt }
  }

  const valid = async (token: string): Promise<Invitation> => {
    const invitation = await invitations.find(sha256(token))
    if (invitation === undefined || invitation.expiresAt <= clock.now()) throw new Failure('link-spent')
    return invitation
  }

  return {
    personOf: (cookie: string | undefined) => accounts.personOf(cookie),
    permissionsOf: (person: Person | undefined): Permission[] => (person === undefined ? [] : permissionsOf(person)),
    signIn: (username: string, password: string) => sessions.signIn(username, password),
    signOut: (cookie: string | undefined) => sessions.signOut(cookie),

    async all(person: Person): Promise<Person[]> {
      allow(person, 'keep-people', null)
      return accounts.all()
    },

    async invite(person: Person, roles: Role[], province: string | null) {
      allow(person, 'keep-people', null)
      const bound = roles.includes('province-officer')
      const mayBeBound = bound || roles.every((role) => role === 'approver')
      if (province === null ? bound : !mayBeBound)
        throw new Failure('bad-input', {
          what: 'province',
          expected: 'a province for province officers, one or none for approvers, none for the others',
          received: province ?? 'none'
        })
      const invited = await issueLink(roles, province)
      await audit.record(person, { action: 'invited', kind: 'person', id: '', after: { roles, province } })
      return invited
    },

    /** For whoever runs the machine: no person asks. */
    inviteFromConsole: issueLink,

    /** The administrator's link, as long as there is nobody. */
    async firstLink(): Promise<string | undefined> {
      return (await accounts.all()).length === 0 ? (await issueLink(['administrator'], null)).link : undefined
    },

    invitation: valid,

    async accept(token: string, who: { username: string; name: string; password: string }) {
      const { roles, province, ...invitation } = await valid(token)
      if (!(await invitations.spend(invitation.tokenHash))) throw new Failure('link-spent')
      try {
        await accounts.create({ ...who, roles, province })
      } catch (refused) {
        await invitations.save({ ...invitation, roles, province })
        throw refused
      }
      const entered = await sessions.signIn(who.username, who.password)
      await audit.record(entered.person, { action: 'joined', kind: 'person', id: entered.person.id, after: entered.person })
      return entered
    }
  }
}
