import type { RequestOf, ResponseOf, Route } from '../../protocol/route.ts'
import { fillPath } from '../../protocol/fill-path.ts'
import { attendance } from './attendance.ts'
import { misread, Refused, refusalOf, unreachable } from './refused.ts'
import { tellServerTime } from './server-clock.ts'

type Needed<T> = { [K in keyof RequestOf<T> as RequestOf<T>[K] extends undefined ? never : K]: RequestOf<T>[K] }
/** What a route takes: `params`, `query`, `body`, whichever it has. */
type Given<T> = keyof Needed<T> extends never ? [] : [Needed<T> & { signal?: AbortSignal }]
interface Parts {
  params?: object
  query?: object
  body?: unknown
  signal?: AbortSignal
}

async function answerOf(sent: Promise<Response>): Promise<{ ok: boolean; body: unknown }> {
  const response = await sent.catch(() => {
    throw unreachable()
  })
  tellServerTime(response.headers.get('date'))
  const body: unknown = await response.json().catch(() => undefined)
  return { ok: response.ok, body }
}

export function parseAnswer<T extends Route>(route: T, body: unknown): ResponseOf<T> {
  const parsed = route.response.safeParse(body)
  if (!parsed.success) throw misread()
  return parsed.data as ResponseOf<T>
}

/** Calls a route of our server with JSON. Throws `Refused`. */
export async function call<T extends Route>(route: T, ...given: Given<T>): Promise<ResponseOf<T>> {
  const { params, query, body, signal }: Parts = given[0] ?? {}
  const answer = await answerOf(
    fetch(fillPath(route.path, params, query), {
      method: route.method.toUpperCase(),
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
      headers: { accept: 'application/json', ...attendance(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
  )
  if (!answer.ok) throw refusalOf(answer.body)
  return parseAnswer(route, answer.body)
}

/** The sentence of any error in the person's language. */
export const sentenceOf = (error: unknown, language: 'th' | 'en'): string => {
  const refused = error instanceof Refused ? error : misread()
  return refused[language]
}
