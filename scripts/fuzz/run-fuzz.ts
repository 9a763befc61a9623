/** Nonsense of every kind against a real server in a process of its own: it refuses each with a listed code, stays up and stays small. */
import { setTimeout as pause } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { gatherCrowd } from './crowd.ts'
import { createFrameFuzz } from './frame-fuzz.ts'
import { createFuzzServer, type Memory } from './fuzz-server.ts'
import { createHelloFuzz } from './hello-fuzz.ts'
import { createHttpFuzz } from './http-fuzz.ts'
import { pairSigns } from './pair-signs.ts'
import { sendRaw } from './raw-http.ts'
import { createSignFuzz } from './sign-fuzz.ts'
import { createTally, find, type Tally } from './tally.ts'
import { createUploadFuzz } from './upload-fuzz.ts'

interface Options {
  /** Messages altogether. */
  count: number
  seed: string
  signs: number
  /** Administrators. */
  people: number
  say: (line: string) => void
}
export interface Fuzzed {
  tallies: Record<'requests' | 'uploads' | 'raw' | 'signs' | 'helloes' | 'frames', Tally>
  /** After the first tenth, and at the end. */
  memory: { early: Memory; late: Memory }
  findings: string[]
}

/** A little over the whole: a connection that is cut off sends fewer frames. */
const share = { requests: 0.55, uploads: 0.02, raw: 0.01, signs: 0.36, helloes: 0.03, frames: 0.04 }
const warmUp = 0.1
/** Sessions, limits and caches settle, ms. */
const settleMs = 1000
const lanes = 12
/** What may be in use at the end beyond what was after the warm-up, MB, and how many times as much may be taken from the system: what was made by chance is kept, a leak grows with the messages. */
export const growth = { live: 48, residentTimes: 2 }
const tellMs = 10_000
const longestComplaint = 300

/** A deed gives how many it did. */
async function inLanes(width: number, count: number, deed: () => Promise<number>): Promise<void> {
  let left = count
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left > 0) {
        left -= 1
        const done = await deed()
        left -= done - 1
      }
    })
  )
}
const once = (deed: () => Promise<void>) => () => deed().then(() => 1)

export async function runFuzz({ count, seed, signs, people, say }: Options): Promise<Fuzzed> {
  const chance = createSeeded(seed)
  const tallies: Fuzzed['tallies'] = { requests: createTally(), uploads: createTally(), raw: createTally(), signs: createTally(), helloes: createTally(), frames: createTally() }
  const overall = createTally()
  const server = await createFuzzServer()
  const { url } = server
  const telling = setInterval(() => say(Object.entries(tallies).map(([name, { sent }]) => `${name} ${sent}`).join('  ')), tellMs)
  try {
    const crowd = await gatherCrowd(url, server.firstLink, people)
    const [slides, views] = [await crowd.keeper.call(api.slideRoll, { query: {} }), await crowd.keeper.call(api.signs)]
    const ids = views.map(({ sign }) => sign.id)
    const [spare = '', ...tokens] = await pairSigns(url, crowd.keeper, ids.slice(0, signs + 1))
    // Not those that are paired, which would be unpaired.
    const known = { province: ['TH-81', 'TH-50'], month: ['2026-11'], revision: ['1'], number: ['1'], id: [...slides.map(({ id }) => id), ...ids.slice(signs + 1)] }
    const own = (name: keyof typeof tallies) => ({ url, crowd, chance: chance.fork(name), tally: tallies[name] })
    const deeds = {
      requests: createHttpFuzz({ ...own('requests'), known }),
      uploads: await createUploadFuzz(own('uploads')),
      raw: () => sendRaw(own('raw')),
      helloes: createHelloFuzz({ ...own('helloes'), token: spare }),
      frames: createFrameFuzz({ ...own('frames'), token: spare })
    }
    const asSign = createSignFuzz(own('signs'))
    const round = async (part: number): Promise<void> => {
      const of = (name: keyof typeof share): number => Math.ceil(count * share[name] * part)
      await Promise.all([
        inLanes(lanes, of('requests'), once(deeds.requests)),
        inLanes(2, of('uploads'), once(deeds.uploads)),
        inLanes(2, of('raw'), once(deeds.raw)),
        ...tokens.map((token) => asSign(token, Math.ceil(of('signs') / tokens.length))),
        inLanes(1, of('helloes'), once(deeds.helloes)).then(() => inLanes(1, of('frames'), deeds.frames))
      ])
      await pause(settleMs)
    }
    await round(warmUp)
    const early = await server.memory()
    await round(1 - warmUp)
    const late = await server.memory()
    if (late.live > early.live + growth.live) find(overall, `memory in use grew from ${early.live} to ${late.live} MB`)
    if (late.resident > early.resident * growth.residentTimes) find(overall, `memory taken grew from ${early.resident} to ${late.resident} MB`)
    if (!(await server.isUp())) find(overall, 'the server is not up any more')
    const code = await server.stop()
    if (code !== 0) find(overall, `the server ended with ${String(code)}`)
    // The same at another time is the same.
    for (const line of server.complaints()) find(overall, `the server complained: ${line.replace(/"time":\d+,/, '').slice(0, longestComplaint)}`, line)
    const findings = Object.entries({ ...tallies, overall }).flatMap(([name, { findings: found }]) => [...found].map(([what, sent]) => `${name}: ${what}${sent === '' ? '' : ` ← ${sent}`}`))
    return { tallies, memory: { early, late }, findings }
  } finally {
    clearInterval(telling)
    await server.stop()
  }
}
