import type { Route, ResponseOf } from '../../server/protocol/route.ts'
import { fillPath } from '../../server/protocol/fill-path.ts'

export interface Input {
  params?: object
  query?: object
  body?: unknown
}
export interface Reply<R> {
  status: number
  /** Parsed by the route's own schema when the call went well; else whatever came. */
  body: R
}

/** A person at the console without a browser: the real HTTP, with the cookies the server sets. */
export interface Caller {
  call<R extends Route>(route: R, input?: Input): Promise<ResponseOf<R>>
  /** For refusals: nothing is parsed, nothing thrown. */
  try(route: Route, input?: Input): Promise<Reply<unknown>>
  upload(route: Route, bytes: Uint8Array, fileName: string): Promise<Reply<unknown>>
  cookie(): string
}

export function createCaller(url: string): Caller {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  const send = async (path: string, init: RequestInit): Promise<Reply<unknown>> => {
    const response = await fetch(url + path, { ...init, redirect: 'manual', headers: [...new Headers(init.headers), ['cookie', cookie()]] })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const cut = pair.indexOf('=')
      jar.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text }
  }
  const attempt = (route: Route, { params, query, body }: Input = {}) =>
    send(fillPath(route.path, params, query), {
      method: route.method.toUpperCase(),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    })

  return {
    cookie,
    try: attempt,
    async call(route, input) {
      const { status, body } = await attempt(route, input)
      if (status !== 200) throw new Error(`${route.method} ${route.path} answered ${status}: ${JSON.stringify(body)}`)
      return route.response.parse(body) as ResponseOf<typeof route>
    },
    upload(route, bytes, fileName) {
      const form = new FormData()
      form.set('file', new Blob([Uint8Array.from(bytes)]), fileName)
      return send(route.path, { method: route.method.toUpperCase(), body: form })
    }
  }
}
