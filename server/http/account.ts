import type { ApiKeys } from '../control/api-keys.ts'
import type { OwnAccount } from '../control/own-account.ts'
import type { Visitor } from '../control/visitors.ts'
import { Failure } from '../domain/failure.ts'
import { api } from '../protocol/api.ts'
import { done } from './done.ts'
import type { Mounter } from './mount.ts'
import { setCookies, whenceOf } from './whence.ts'

const sessionOf = ({ session }: Visitor): NonNullable<Visitor['session']> => {
  if (session === undefined) throw new Failure('not-signed-in')
  return session
}

export function mountAccount(mount: Mounter, { ownAccount, apiKeys }: { ownAccount: OwnAccount; apiKeys: ApiKeys }): void {
  mount(api.account, ({ visitor }) => ownAccount.view(sessionOf(visitor)))
  mount(api.changePassword, ({ visitor, input: { body } }) => done(ownAccount.changePassword(sessionOf(visitor), body.current, body.next)))
  mount(api.beginSecondFactor, ({ visitor, request, input: { body } }) => ownAccount.beginSecondFactor(sessionOf(visitor), request.headers.cookie ?? '', body.password))
  mount(api.confirmSecondFactor, async ({ visitor, request, response, input: { body } }) => {
    setCookies(response, await ownAccount.confirmSecondFactor(sessionOf(visitor), request.headers.cookie ?? '', body.code, whenceOf(request)))
    return {}
  })
  mount(api.removeSecondFactor, ({ visitor, input: { body } }) => done(ownAccount.removeSecondFactor(sessionOf(visitor), body.password)))
  mount(api.renewRecoveryCodes, async ({ visitor, request, input: { body } }) => ({
    recoveryCodes: await ownAccount.renewRecoveryCodes(sessionOf(visitor), request.headers.cookie ?? '', body.password)
  }))
  mount(api.endSession, ({ visitor, input: { params } }) => done(ownAccount.endSession(sessionOf(visitor), params.id)))
  mount(api.endOtherSessions, ({ visitor }) => done(ownAccount.endOthers(sessionOf(visitor))))
  mount(api.apiKeys, async ({ person }) => ({ keys: await apiKeys.all(person), mayGive: apiKeys.mayGive(person) }))
  mount(api.makeApiKey, ({ person, input: { body } }) => apiKeys.make(person, body))
  mount(api.revokeApiKey, ({ person, input: { params } }) => done(apiKeys.revoke(person, params.id)))
}
