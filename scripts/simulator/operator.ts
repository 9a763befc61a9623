/** An officer who uses the console's HTTP API: one account, its cookies, every route of the contract. */
import { api } from '../../server/protocol/api.ts'
import { FailureBody } from '../../server/protocol/failure-wire.ts'
import { fillPath } from '../../server/protocol/fill-path.ts'
import type { RequestOf, ResponseOf, Route } from '../../server/protocol/route.ts'
import type { SignView } from '../../server/protocol/views.ts'

type Needed<T> = { [K in keyof RequestOf<T> as RequestOf<T>[K] extends undefined ? never : K]: RequestOf<T>[K] }
type Given<T> = keyof Needed<T> extends never ? [] : [Needed<T>]
interface Parts {
  params?: Record<string, string | number>
  query?: Record<string, string | number | undefined>
  body?: unknown
}
export interface Credentials {
  username: string
  password: string
}

/** The server said no; `code` is one of its closed list, or the HTTP status. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'Refused'
    this.code = code
  }
}

export type Operator = ReturnType<typeof createOperator>

/** `url`: the server's address, without a slash at the end. `from`: the address a proxy of ours would tell. */
export function createOperator(url: string, from?: string) {
  const cookies = new Map<string, string>()

  const send = async (method: string, address: string, body: BodyInit | undefined, type?: string): Promise<Response> => {
    const response = await fetch(address, {
      method: method.toUpperCase(),
      headers: {
        accept: 'application/json',
        origin: url,
        ...(from === undefined ? {} : { 'x-forwarded-for': from }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(type === undefined ? {} : { 'content-type': type })
      },
      ...(body === undefined ? {} : { body })
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    if (response.ok) return response
    const told = FailureBody.safeParse(await response.json().catch(() => undefined))
    throw told.success ? new Refused(told.data.code, told.data.en) : new Refused(String(response.status), `${method} ${address}: HTTP ${response.status}`)
  }

  /** Calls a JSON route. Throws `Refused`. */
  const call = async <T extends Route>(route: T, ...given: Given<T>): Promise<ResponseOf<T>> => {
    const parts: Parts = given[0] ?? {}
    const body = parts.body === undefined ? undefined : JSON.stringify(parts.body)
    const response = await send(route.method, url + fillPath(route.path, parts.params, parts.query), body, body && 'application/json')
    return route.response.parse(await response.json()) as ResponseOf<T>
  }

  return {
    call,
    /** What a browser would send, for those who connect a socket of their own. */
    cookie: (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),

    /** The file of a route that answers one. */
    async file<T extends Route>(route: T, ...given: Given<T>): Promise<Uint8Array> {
      const parts: Parts = given[0] ?? {}
      return (await send(route.method, url + fillPath(route.path, parts.params, parts.query), undefined)).bytes()
    },

    upload: async (bytes: Uint8Array<ArrayBuffer>, fileName: string, type: string): Promise<ResponseOf<typeof api.upload>> => {
      const form = new FormData()
      form.set('file', new Blob([bytes], { type }), fileName)
      const response = await send('post', url + api.upload.path, form)
      return api.upload.response.parse(await response.json())
    },

    /** Becomes a person by a one-time link, and is signed in. */
    acceptInvitation: async (link: string, { name, ...credentials }: Credentials & { name: string }): Promise<void> => {
      await call(api.acceptInvitation, { params: { token: new URL(link).pathname.split('/').at(-1) ?? '' }, body: { name, ...credentials } })
    },

    async signIn(credentials: Credentials): Promise<void> {
      await call(api.signIn, { body: credentials })
    },

    /** Approves every slide that waits for it; returns how many. */
    async approveAll(): Promise<number> {
      let approved = 0
      for (const { id, number } of await call(api.slideRoll, { query: { step: 'submitted' } })) {
        await call(api.approveSlide, { params: { id, revision: number } })
        approved += 1
      }
      return approved
    },

    /** A playlist of every slide with an approved revision, for the whole nation. */
    async makeNationalPlaylist(name: string, dwellMs: number) {
      const slides = (await call(api.slideRoll, { query: {} })).filter(({ approved }) => approved !== null)
      const entries = slides.map(({ id }) => ({ slide: id, dwellMs, share: 1 }))
      return call(api.createPlaylist, { body: { name, enabled: true, entries, target: [{ kind: 'nation' }] } })
    },

    /** Publishes what the check found a moment before. */
    async publish(note: string): Promise<ResponseOf<typeof api.publish>> {
      const { basis, fingerprint } = await call(api.checkIssue)
      return call(api.publish, { body: { basis, fingerprint, note } })
    },

    pair: (sign: string, code: string): Promise<SignView> => call(api.pairSign, { params: { id: sign }, body: { code, simulated: true } })
  }
}
