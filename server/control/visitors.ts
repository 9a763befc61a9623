/** Who asks: by the cookie of a session, or by an API key. */
import { needsSecondFactor } from '../domain/account.ts'
import { Failure } from '../domain/failure.ts'
import type { Access, Actor, Reach } from '../domain/roles.ts'
import { hourMs, minuteMs } from '../domain/time.ts'
import { admit } from './allow.ts'
import type { ApiKeys } from './api-keys.ts'
import { unlessDiskFull } from './disk-full.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Session, Sessions } from './ports/people.ts'

interface Parts {
  sessions: Sessions
  keys: Pick<ApiKeys, 'enter'>
  catalogue: CatalogueStore
}
export interface Visitor {
  person: Actor
  /** undefined: came with an API key. */
  session: Session | undefined
  /** Has a second factor to set up first. */
  mustEnrol: boolean
}
export interface Ticket {
  cookie: string | undefined
  authorization: string | undefined
  address: string
  /** The page asks by itself: nobody is seen to use it. */
  unattended: boolean
}
export type Visitors = ReturnType<typeof createVisitors>

/** A session's use is written down this often. */
const touchMs = minuteMs

export function createVisitors({ sessions, keys, catalogue }: Parts) {
  const bySession = async (cookie: string | undefined, unattended: boolean): Promise<Visitor | undefined> => {
    const session = await sessions.of(cookie)
    if (session === undefined || !session.account.active) return undefined
    const { idleMinutes, sessionHours, secondFactorRequired } = catalogue.read().settings
    if (session.openMs >= sessionHours * hourMs || session.idleMs >= idleMinutes * minuteMs) {
      await sessions.end([session.id])
      return undefined
    }
    if (!unattended && session.idleMs >= touchMs) await sessions.touch(session.id).catch(unlessDiskFull)
    const { id, username, name, roles, province, secondFactor } = session.account
    return { person: { id, username, name, roles, province }, session, mustEnrol: !secondFactor && needsSecondFactor(session.account, secondFactorRequired) }
  }
  return {
    /** Throws Failure `not-signed-in` for a key that is not, or no longer, one. */
    async of({ cookie, authorization, address, unattended }: Ticket): Promise<Visitor | undefined> {
      const [, key] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
      if (key === undefined) return bySession(cookie, unattended)
      return { person: await keys.enter(key, address), session: undefined, mustEnrol: false }
    },

    /** A page that listens. */
    watching: (cookie: string | undefined): Promise<Visitor | undefined> => bySession(cookie, true),

    /** Throws unless the visitor may come in there. */
    admit({ person, mustEnrol }: Visitor, to: { access: Access; reach?: Reach }): void {
      if (mustEnrol && to.access !== 'public' && to.access !== 'signed-in') throw new Failure('second-factor-needed')
      admit(person, to)
    }
  }
}
