import type { RequestOf, ResponseOf, Route } from '../../protocol/route.ts'
import { fillPath } from '../../protocol/fill-path.ts'
import { attendance } from './attendance.ts'
import { misread, noAnswer, Refused, refusalOf, unreachable } from './refused.ts'
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

/** An answer is given up after this; what changes something is waited for. */
const patienceMs = 60_000

async function answerOf(sent: Promise<Response>): Promise<{ status: number; body: unknown }> {
  const response = await sent.catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'TimeoutError' ? noAnswer() : unreachable()
  })
  tellServerTime(response.headers.get('date'))
  const body: unknown = await response.json().catch(() => undefined)
  return { status: response.status, body }
}

export function parseAnswer<T extends Route>(route: T, body: unknown): ResponseOf<T> {
  const parsed = route.response.safeParse(body)
  if (!parsed.success) throw misread()
  return parsed.data as ResponseOf<T>
}

/** Calls a route of our server with JSON. Throws `Refused`. */
export async function call<T extends Route>(route: T, ...given: Given<T>): Promise<ResponseOf<T>> {
  const { params, query, body, signal }: Parts = given[0] ?? {}
  const limit = signal ?? (route.method === 'get' ? AbortSignal.timeout(patienceMs) : undefined)
  const answer = await answerOf(
    fetch(fillPath(route.path, params, query), {
      method: route.method.toUpperCase(),
      credentials: 'same-origin',
      ...(limit === undefined ? {} : { signal: limit }),
      headers: { accept: 'application/json', ...attendance(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
  )
  if (answer.status < 200 || answer.status > 299) throw refusalOf(answer.status, answer.body)
  return parseAnswer(route, answer.body)
}

/** The sentence of any error in the person's language. */
export const sentenceOf = (error: unknown, language: 'th' | 'en'): string => {
  const refused = error instanceof Refused ? error : misread()
  return refused[language]
}
