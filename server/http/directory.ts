import type { Request, Response } from 'express'
import type { DirectoryDesk } from '../control/directory-desk.ts'
import type { SignIn } from '../control/sign-in.ts'
import { Failure } from '../domain/failure.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'
import { setCookies, whenceOf } from './whence.ts'

interface Parts {
  directoryDesk: DirectoryDesk
  signIn: SignIn
  publicUrl: string
}

const ticketCookie = 'paituean_directory'
const ticketSeconds = 600
const ticketOf = ({ headers }: Request): string => /(?:^|; *)paituean_directory=([\w-]{1,100})/.exec(headers.cookie ?? '')?.[1] ?? ''

/** Where the sign-in page goes on. */
const signInPage = (query: Record<string, string>): string => `/sign-in?${new URLSearchParams(query).toString()}`

export function mountDirectory(mount: Mounter, { directoryDesk, signIn, publicUrl }: Parts): void {
  const keepTicket = (response: Response, ticket: string, seconds: number): void => {
    const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
    // Lax: it must come along when the directory sends the browser back.
    setCookies(response, [`${ticketCookie}=${ticket}; Path=/api/directory; HttpOnly; SameSite=Lax; Max-Age=${String(seconds)}${secure}`])
  }
  /** A browser is shown the sign-in page, which says what is wrong. */
  const orBack = async (response: Response, step: () => Promise<string>): Promise<undefined> => {
    const to = await step().catch((fault: unknown) => {
      if (!(fault instanceof Failure)) throw fault
      return signInPage({ refused: fault.code })
    })
    response.redirect(303, to)
  }
  mount(api.startAtDirectory, ({ input: { query }, response }) =>
    orBack(response, async () => {
      const { url, ticket } = await directoryDesk.begin(query.to)
      keepTicket(response, ticket, ticketSeconds)
      return url
    })
  )
  mount(api.returnFromDirectory, ({ request, response }) =>
    orBack(response, async () => {
      keepTicket(response, '', 0)
      const { voucher, page } = await directoryDesk.finish(ticketOf(request), new URL(request.originalUrl, publicUrl).search)
      const { account, setCookie } = await signIn.vouched(voucher, whenceOf(request))
      setCookies(response, setCookie)
      return account === null ? signInPage({ step: 'code', to: page }) : page
    })
  )
}
