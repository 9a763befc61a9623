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

const ticketSeconds = 600
const ticketOf = ({ headers }: Request): string => /(?:^|; *)(?:__Host-)?paituean_directory=([\w-]{1,100})/.exec(headers.cookie ?? '')?.[1] ?? ''
/** Nobody is sent through the directory by another site's link: it may let them in without a word. */
const isAskedHere = ({ headers: { 'sec-fetch-site': site = 'none' } }: Request): boolean => ['same-origin', 'none'].includes(String(site))

/** Where the sign-in page goes on. */
const signInPage = (query: Record<string, string>): string => `/sign-in?${new URLSearchParams(query).toString()}`

export function mountDirectory(mount: Mounter, { directoryDesk, signIn, publicUrl }: Parts): void {
  const keepTicket = (response: Response, ticket: string, seconds: number): void => {
    const [name, secure] = publicUrl.startsWith('https:') ? ['__Host-paituean_directory', '; Secure'] : ['paituean_directory', '']
    // Lax: it must come along when the directory sends the browser back.
    setCookies(response, [`${name}=${ticket}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(seconds)}${secure}`])
  }
  /** A browser is shown the sign-in page, which says what is wrong. */
  const orBack = async (response: Response, step: () => Promise<string>): Promise<undefined> => {
    const to = await step().catch((fault: unknown) => {
      if (!(fault instanceof Failure)) throw fault
      return signInPage({ refused: fault.code })
    })
    response.redirect(303, to)
  }
  mount(api.startAtDirectory, ({ input: { query }, request, response }) =>
    orBack(response, async () => {
      if (!isAskedHere(request)) return signInPage({ to: query.to })
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
      if (account !== null) await signIn.leaveBehind(request.headers.cookie)
      setCookies(response, setCookie)
      return account === null ? signInPage({ step: 'code', to: page }) : page
    })
  )
}
