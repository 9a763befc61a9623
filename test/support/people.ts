import { api } from '../../server/protocol/api.ts'
import type { Role } from '../../server/domain/roles.ts'
import { createCaller, type Caller } from './caller.ts'

export const password = 'a long enough password'

/** Takes a one-time link as a new person and comes back signed in. */
export async function accept(url: string, link: string, username: string): Promise<Caller> {
  const caller = createCaller(url)
  const token = link.split('/').at(-1) ?? ''
  await caller.call(api.acceptInvitation, { params: { token }, body: { username, name: `ผู้ทดสอบ ${username}`, password } })
  return caller
}

/** In again on another device, or after a session has ended; the first step when a second factor is set up. */
export async function signInAgain(url: string, username: string): Promise<Caller> {
  const caller = createCaller(url)
  await caller.call(api.signIn, { body: { username, password } })
  return caller
}

/** The first administrator. */
export const becomeAdministrator = ({ url, firstLink }: { url: string; firstLink: string | undefined }): Promise<Caller> =>
  accept(url, firstLink ?? 'no link', 'first')

/** Somebody with these roles, invited by an administrator. */
export async function bringIn(url: string, administrator: Caller, username: string, roles: Role[], province: string | null = null): Promise<Caller> {
  const { link } = await administrator.call(api.invite, { body: { roles, province } })
  return accept(url, link, username)
}
