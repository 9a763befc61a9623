/** Every route of the contract asked wrongly: bodies that are nearly right, and messages that are no messages. */
import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import { gzipSync } from 'node:zlib'
import { api } from '../../server/protocol/api.ts'
import type { Route } from '../../server/protocol/route.ts'
import type { Seeded } from '../simulator/seeded.ts'
import type { Crowd } from './people.ts'
import { sampleOf } from './schema-values.ts'
import { someJunk, spoil } from './spoil.ts'
import { judgeAnswer, note, find, type Tally } from './tally.ts'

interface Parts {
  url: string
  crowd: Crowd
  chance: Seeded
  /** Names of things that are there, by what they are called in addresses. */
  known: Readonly<Record<string, readonly string[]>>
  tally: Tally
}
interface Asked {
  method: string
  path: string
  headers: OutgoingHttpHeaders
  body: Buffer | undefined
}

const samples = 200
/** A few KB that unfold to 20 MB. */
const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20))
const answerMs = 60_000
/** Takes the server long by right, and is asked the less. */
const seldom = 0.05
const routes: [name: string, route: Route][] = Object.entries(api)
const agent = new Agent({ keepAlive: true, maxSockets: 32 })
/** Another address for each, so that the limits of one are not all that answers. */
const anAddress = (chance: Seeded): string => [10, chance.whole(256), chance.whole(256), chance.whole(256)].join('.')

function send(url: string, { method, path, headers, body }: Asked): Promise<{ status: number; body: unknown }> {
  const { hostname, port } = new URL(url)
  return new Promise((answered, failed) => {
    const asked = request({ hostname, port, method, path, headers, agent, timeout: answerMs }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const json = response.headers['content-type']?.includes('json') ?? false
        try {
          answered({ status: response.statusCode ?? 0, body: json && response.statusCode !== 200 ? (JSON.parse(text) as unknown) : text })
        } catch (fault) {
          failed(fault as Error)
        }
      })
      response.once('error', failed)
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', failed)
    asked.end(body)
  })
}

export function createHttpFuzz({ url, crowd, chance, known, tally }: Parts) {
  const seedOf = (): number => chance.whole(2 ** 31)
  const bodies = new Map(routes.flatMap(([name, { body }]) => (body === undefined ? [] : [[name, sampleOf(body, samples, seedOf())] as const])))
  const queries = new Map(routes.flatMap(([name, { query }]) => (query === undefined ? [] : [[name, sampleOf(query, samples, seedOf())] as const])))
  const pick = <T>(list: readonly T[] | undefined): T | undefined => list?.[chance.whole(list.length)]
  const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 2000)
  const inPath = (name: string, route: string): string => {
    const real = pick(known[`${route} ${name}`] ?? known[name])
    return encodeURIComponent((real !== undefined && chance.chance(0.6) ? real : text(someJunk(chance))).toWellFormed()) || 'x'
  }
  const queryOf = (name: string): string => {
    const values = pick(queries.get(name))
    if (values === undefined) return chance.chance(0.05) ? `?${encodeURIComponent(text(someJunk(chance)).toWellFormed())}=1` : ''
    const spoiled = chance.chance(0.8) ? spoil(values, chance) : values
    return `?${Object.entries(Object(spoiled) as object).slice(0, 30).map(([key, value]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(text(value).toWellFormed())}`).join('&')}`.slice(0, 6000)
  }
  const spoiledBody = (name: string): string => {
    const value = pick(bodies.get(name)) ?? {}
    return JSON.stringify(spoil(chance.chance(0.3) ? spoil(value, chance) : value, chance)) ?? 'null'
  }
  /** Messages that are none. */
  const noMessage = (headers: OutgoingHttpHeaders, good: string): Buffer => {
    const rubbish = Buffer.from(Array.from({ length: 1 + chance.whole(300) }, () => chance.whole(256)))
    switch (chance.whole(7)) {
      case 0:
        return Buffer.from(good.slice(0, chance.whole(good.length + 1)))
      case 1:
        headers['content-type'] = ['text/plain', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/json; charset=utf-7', 'application/json; charset=utf-16', '\t'][chance.whole(7)]
        return Buffer.from(good)
      case 2:
        headers['content-encoding'] = ['gzip', 'deflate', 'br', 'zstd', 'identity, gzip', 'x'][chance.whole(6)]
        return rubbish
      case 3:
        headers['content-encoding'] = 'gzip'
        return bomb
      case 4:
        return Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
      case 5:
        return Buffer.from(`"${'x'.repeat(400_000)}"`)
      default:
        return rubbish
    }
  }
  const next = (): { asked: Asked; seat: number; signedIn: boolean } | undefined => {
    const [name, route] = routes[chance.whole(routes.length)] ?? ['', undefined]
    if (route === undefined || name === 'signOut') return undefined
    if ((route.file === true || name === 'previewText' || name.startsWith('repaint')) && !chance.chance(seldom)) return undefined
    const seat = chance.whole(1000)
    const signedIn = chance.chance(0.85)
    const headers: OutgoingHttpHeaders = { 'x-forwarded-for': anAddress(chance), 'connection': 'keep-alive' }
    if (signedIn) headers['cookie'] = crowd.cookie(seat)
    else if (chance.chance(0.5)) headers['cookie'] = `paituean.session_token=${encodeURIComponent(text(someJunk(chance)).slice(0, 500).toWellFormed())}`
    if (chance.chance(0.03)) headers['authorization'] = `Bearer ${chance.name(40)}`
    const path = route.path.replace(/:([a-zA-Z]+)/g, (_, part: string) => inPath(part, name)) + queryOf(name)
    const method = chance.chance(0.02) ? (['PATCH', 'PROPFIND', 'OPTIONS', 'HEAD', 'DELETE'][chance.whole(5)] ?? 'GET') : route.method.toUpperCase()
    let body: Buffer | undefined
    if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
      headers['content-type'] = 'application/json'
      const good = spoiledBody(name)
      body = chance.chance(0.15) ? noMessage(headers, good) : Buffer.from(good)
      headers['content-length'] = body.length
    }
    return { asked: { method, path: path.toWellFormed(), headers, body }, seat, signedIn }
  }

  /** Sends one and looks at what comes back. */
  return async (): Promise<void> => {
    const one = next()
    if (one === undefined) return
    const { asked, seat, signedIn } = one
    const told = `${asked.method} ${asked.path.split('?')[0] ?? ''} ${asked.path} ${asked.body?.toString('utf8') ?? ''}`
    try {
      const { status, body } = await send(url, asked)
      // An answer without a body has no code in it.
      const code = asked.method === 'HEAD' || asked.method === 'OPTIONS' ? 'no body' : judgeAnswer(tally, status, body, told)
      note(tally, code)
      if (signedIn && code === 'not-signed-in') await crowd.replace(seat)
    } catch (fault) {
      const why = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
      note(tally, why)
      // Of what is too large the rest is not read: the connection is then gone before all was written.
      if (!['ECONNRESET', 'EPIPE'].includes(why)) find(tally, `no answer: ${why}`, told)
    }
  }
}
