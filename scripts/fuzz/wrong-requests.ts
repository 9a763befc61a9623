/** Every route of the contract, asked nearly rightly. */
import type { OutgoingHttpHeaders } from 'node:http'
import { api } from '../../server/protocol/api.ts'
import type { Route } from '../../server/protocol/route.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { anAddress } from './an-address.ts'
import type { Asked } from './http-request.ts'
import { noMessage } from './no-messages.ts'
import { sampleOf } from './schema-values.ts'
import { isBranch, someJunk, spoil } from './spoil.ts'

interface Parts {
  chance: Seeded
  /** Names of things that are there, by what they are called in addresses. */
  known: Readonly<Record<string, readonly string[]>>
}
interface Wrong {
  route: string
  asked: Asked
}

const samples = 200
const routes: [name: string, route: Route][] = Object.entries(api).filter(([name]) => name !== 'signOut')
/** Takes the server long by right, and is asked the less. */
const slow = new Set(['previewText', 'previewSlide', 'changeLexicon', 'checkIssue'])
const seldom = 0.05
/** Taken as it happens to come, it would shut everybody out of all that follows. */
const settled: Readonly<Record<string, object>> = { changeSettings: { secondFactorRequired: false } }
const otherMethods = ['PATCH', 'PROPFIND', 'OPTIONS', 'HEAD', 'DELETE']
const longestText = 2000
const text = (value: unknown): string => (typeof value === 'string' ? value : String(JSON.stringify(value))).slice(0, longestText)
/** Below what Node's own parser takes of a head; may be cut within a percent-encoded letter. */
const longestPart = 3000
const inAddress = (value: unknown): string => encodeURIComponent(text(value).toWellFormed()).slice(0, longestPart)

export function createWrongRequests({ chance, known }: Parts) {
  const samplesOf = (part: 'body' | 'query') =>
    new Map(routes.flatMap(([name, route]) => (route[part] === undefined ? [] : [[name, sampleOf(route[part], samples, chance.whole(2 ** 31))] as const])))
  const [bodies, queries] = [samplesOf('body'), samplesOf('query')]
  const pick = <T>(list: readonly T[] = []): T | undefined => list[chance.whole(list.length)]

  const part = (name: string): string => {
    const real = pick(known[name])
    return inAddress(real !== undefined && chance.chance(0.6) ? real : someJunk(chance)) || 'x'
  }
  const query = (name: string): string => {
    const value = pick(queries.get(name))
    if (value === undefined) return chance.chance(0.05) ? `?${inAddress(someJunk(chance))}=1` : ''
    const spoiled = chance.chance(0.8) ? spoil(value, chance) : value
    const pairs = Object.entries(isBranch(spoiled) ? spoiled : { value: spoiled }).slice(0, 30)
    return `?${pairs.map(([key, each]) => `${inAddress(key)}=${inAddress(each)}`).join('&')}`.slice(0, 6000)
  }
  const body = (name: string): string => {
    const once = spoil(pick(bodies.get(name)) ?? {}, chance)
    const value = chance.chance(0.3) ? spoil(once, chance) : once
    return JSON.stringify(name in settled && isBranch(value) && !Array.isArray(value) ? { ...value, ...settled[name] } : value)
  }
  const callers = (cookie: string | undefined): OutgoingHttpHeaders => ({
    'x-forwarded-for': anAddress(chance),
    ...(cookie !== undefined ? { cookie } : chance.chance(0.5) ? { cookie: `paituean.session_token=${inAddress(someJunk(chance)).slice(0, 500)}` } : {}),
    ...(chance.chance(0.03) ? { authorization: `Bearer ${chance.name(40)}` } : {}),
    ...(chance.chance(0.02) ? { origin: 'https://elsewhere.example' } : {})
  })

  /** `cookie`: whose question it is; undefined: a stranger's. */
  return (cookie: string | undefined): Wrong => {
    let drawn: (typeof routes)[number] | undefined
    while (drawn === undefined || ((drawn[1].file === true || slow.has(drawn[0])) && !chance.chance(seldom))) drawn = pick(routes)
    const [name, route] = drawn
    const path = (route.path.replace(/:([a-zA-Z]+)/g, (_, called: string) => part(called)) + query(name)).toWellFormed()
    const method = chance.chance(0.02) ? (pick(otherMethods) ?? '') : route.method.toUpperCase()
    const headers = callers(cookie)
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return { route: name, asked: { method, path, headers, body: undefined } }
    const nearly = body(name)
    const sent = chance.chance(0.15) ? noMessage(nearly, chance) : { headers: { 'content-type': 'application/json' }, body: Buffer.from(nearly) }
    return { route: name, asked: { method, path, headers: { ...headers, ...sent.headers, 'content-length': sent.body.length }, body: sent.body } }
  }
}
