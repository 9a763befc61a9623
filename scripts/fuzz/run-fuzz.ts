/** Nonsense of every kind against a real server in a process of its own: it refuses each with a listed code, stays up and stays small. */
import { setTimeout as pause } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { createFuzzServer } from './fuzz-server.ts'
import { createHttpFuzz } from './http-fuzz.ts'
import { pairSigns } from './pair-signs.ts'
import { gatherCrowd } from './people.ts'
import { sendRaw } from './raw-http.ts'
import { createSocketFuzz } from './socket-fuzz.ts'
import { createTally, find, type Tally } from './tally.ts'
import { createUploadFuzz } from './uploads.ts'

interface Options {
  /** Messages and questions altogether. */
  count: number
  seed: string
  signs: number
  say: (line: string) => void
}
export interface Fuzzed {
  http: Tally
  sockets: Tally
  uploads: Tally
  raw: Tally
  /** Resident, MB: after the first tenth, and at the end. */
  memory: { early: number; late: number }
  findings: string[]
}

const part = { http: 0.57, uploads: 0.02, raw: 0.01, early: 0.1 }
const lanes = 12
const settleMs = 3000
/** Growth beyond this is a finding: caches fill, leaks go on. */
const growth = { factor: 1.5, megabytes: 150 }
const askedMs = 10_000

async function times(count: number, width: number, deed: () => Promise<void>): Promise<void> {
  let left = count
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left-- > 0) await deed()
    })
  )
}

export async function runFuzz({ count, seed, signs, say }: Options): Promise<Fuzzed> {
  const chance = createSeeded(seed)
  const server = await createFuzzServer()
  const { url } = server
  try {
    const crowd = await gatherCrowd(url, server.firstLink, 12)
    const tokens = await pairSigns(url, crowd.keeper, signs)
    const [slides, views] = [await crowd.keeper.call(api.slides), await crowd.keeper.call(api.signs)]
    const known = { token: [], province: ['TH-81', 'TH-50'], month: ['2026-11'], revision: ['1'], number: ['1'], id: [...slides.map(({ id }) => id), ...views.slice(0, 10).map(({ sign }) => sign.id)] }
    const tallies = { http: createTally(), sockets: createTally(), uploads: createTally(), raw: createTally() }
    const ask = createHttpFuzz({ url, crowd, chance: chance.fork('http'), known, tally: tallies.http })
    const upload = await createUploadFuzz({ url, crowd, chance: chance.fork('uploads'), tally: tallies.uploads })
    const sockets = createSocketFuzz({ url, tokens, chance: chance.fork('sockets'), tally: tallies.sockets })
    const rawChance = chance.fork('raw')
    const progress = setInterval(() => say(Object.entries(tallies).map(([name, { sent }]) => `${name} ${sent}`).join('  ')), askedMs)

    const round = async (share: number): Promise<void> => {
      const of = (own: number): number => Math.ceil(count * own * share)
      const rest = 1 - part.http - part.uploads - part.raw
      await Promise.all([
        times(of(part.http), lanes, ask),
        times(of(part.uploads), 2, upload),
        times(of(part.raw), 2, () => sendRaw(url, rawChance, tallies.raw)),
        sockets.run(of(rest))
      ])
    }
    await round(part.early)
    await pause(settleMs)
    const early = await server.memory()
    await round(1 - part.early)
    await pause(settleMs)
    const late = await server.memory()
    clearInterval(progress)

    if (late > early * growth.factor && late > early + growth.megabytes) find(tallies.http, `memory grew from ${early} to ${late} MB`, '')
    if (!(await server.isUp())) find(tallies.http, 'the server is not up any more', '')
    for (const line of server.complaints()) find(tallies.http, `the server complained: ${line.slice(0, 300)}`, '')
    const findings = Object.entries(tallies).flatMap(([name, { findings: found }]) => [...found].map(([what, sent]) => `${name}: ${what}${sent === '' ? '' : ` ← ${sent}`}`))
    return { ...tallies, memory: { early, late }, findings }
  } finally {
    await server.stop()
  }
}
