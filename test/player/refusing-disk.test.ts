/** A disk that takes nothing for a while, at any moment of the journal's life, against the real ledger. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openJournal, type Journal } from '../../player/journal.ts'
import { memoryShelf } from '../../player/memory-shelf.ts'
import type { Shelf } from '../../player/shelf.ts'
import { lawRuns } from '../domain/law-runs.ts'
import { issue, noon } from '../storage/ledger-samples.ts'
import { openEmbeddedLedger } from '../storage/open-ledger.ts'

const dwellMs = 8000
const mostPlays = 60
const slideOf = (number: number): string => `slide-${number}@1`
const completed = { outcome: 'completed', reason: null, shownMs: dwellMs } as const

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** `lies`: what it refused it has written all the same. */
type Mood = 'takes' | 'refuses' | 'lies'
function moodyDisk() {
  const disk = { mood: 'takes' as Mood }
  const kept = memoryShelf()
  const shelf: Shelf = {
    ...kept,
    durable: true,
    async commit(change) {
      if (disk.mood !== 'refuses') await kept.commit(change)
      if (disk.mood !== 'takes') throw new Error('no room')
    }
  }
  return { disk, shelf }
}
type Embedded = Awaited<ReturnType<typeof openEmbeddedLedger>>

/** A sign that plays slide after slide, each once in its life, and reports as the page does. */
async function startSign({ ledger }: Pick<Embedded, 'ledger'>, sign: string) {
  const { disk, shelf } = moodyDisk()
  let mono = 0
  let played = -1
  /** Closed, by number, and not yet known to be on disk or in the ledger. */
  let loose = new Set<number>()
  const doubtful = new Set<number>()
  const open = (succeeds: boolean): Promise<Journal> => openJournal({ shelf, now: () => noon + mono, onClosed: () => undefined, onFault: () => undefined, succeeds })
  let journal = await open(false)
  const safeIf = (isSafe: boolean): void => {
    if (isSafe) loose = new Set()
  }
  const settle = async (): Promise<void> => {
    await journal.rest()
    safeIf(disk.mood === 'takes' && journal.durable())
  }
  const begin = (): { slide: string; manifest: string; m0: number; offsetMs: number; wallMs: number } => {
    played++
    return { slide: slideOf(played), manifest: 'a'.repeat(64), m0: mono, offsetMs: noon, wallMs: noon + mono }
  }
  const end = (): void => {
    mono += dwellMs
    loose.add(played)
  }
  const greet = async (): Promise<void> => {
    const { epoch, cursor } = await ledger.open(sign, journal.greet(), noon + mono)
    await journal.adopt(epoch, cursor).catch(() => undefined)
  }
  const steps = {
    async play() {
      if (played + 1 >= mostPlays) return
      if (played >= 0) end()
      journal.turn({ close: played < 0 ? null : completed, open: begin() })
      await settle()
    },
    /** `isLost`: the answer does not arrive. */
    async send(isLost = false) {
      await journal.seal().catch(() => undefined)
      await journal.rest()
      for (let tries = 0; tries < 3; tries++) {
        const rows = await journal.unsent(20)
        const { epoch } = journal.numbering()
        if (epoch === 0 || rows.length === 0) break
        const answer = await ledger.accept({ sign, province: 'TH-80', epoch, oldest: await journal.oldest(), boots: [], records: rows.map(({ record }) => record), at: noon + mono })
        if (answer.epoch !== epoch || isLost) break
        await journal.answered(epoch, answer.cursor).catch(() => undefined)
        await journal.rest()
      }
      safeIf(!isLost && journal.numbering().epoch > 0 && (await journal.countUnsent()) === 0)
      await settle()
    },
    async loseAnswer() {
      await steps.send(true)
    },
    async greet() {
      await greet()
      await settle()
    },
    /** The page dies with what is only in memory, and with what is on glass. */
    async die() {
      for (const number of [...loose, played]) doubtful.add(number)
      loose = new Set()
      journal.leave(null)
      mono += dwellMs
      journal = await open(false)
      if (played + 1 < mostPlays) journal.turn({ close: null, open: begin() })
      await settle()
    },
    async handOver() {
      if (played + 1 >= mostPlays) return
      await journal.rest()
      if (played >= 0) end()
      const estate = journal.leave(played < 0 ? null : completed)
      journal = await open(true)
      journal.inherit(estate)
      journal.turn({ close: null, open: begin() })
      await settle()
    },
    async wait() {
      await vi.advanceTimersByTimeAsync(2100)
      await settle()
    },
    async takes() {
      disk.mood = 'takes'
      await settle()
    },
    async refuses() {
      disk.mood = 'refuses'
      await settle()
    },
    async lies() {
      disk.mood = 'lies'
      await settle()
    }
  }
  return {
    steps,
    doubtful,
    /** The disk is well again, and all there is goes to the server. */
    async finish() {
      await steps.takes()
      let unsent = Infinity
      for (let round = 0; round < 20 && (round < 4 || unsent > 0); round++) {
        await steps.wait()
        await steps.greet()
        await steps.send()
        unsent = await journal.countUnsent()
      }
      return { played, unsent }
    }
  }
}
type Step = keyof Awaited<ReturnType<typeof startSign>>['steps']
const names: Step[] = ['play', 'play', 'play', 'send', 'send', 'loseAnswer', 'greet', 'greet', 'die', 'handOver', 'wait', 'takes', 'refuses', 'refuses', 'lies']

test('[PL2] [PL4] [PL7] whatever a disk refuses and whenever, a play counts once, and is only gone if the page died before it was on disk or sent', { timeout: 120_000 }, async () => {
  const { ledger, issues, database } = await openEmbeddedLedger()
  await issues.append(issue(1, Object.fromEntries(Array.from({ length: mostPlays }, (_, number) => [slideOf(number), 'ป้าย']))))
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 5, maxLength: 40 }), async (plan) => {
      const sign = `run-${(run += 1)}`
      const { steps, finish, doubtful } = await startSign({ ledger }, sign)
      for (const name of plan) await steps[name]()
      const { played, unsent } = await finish()
      const rows = await database.queries.selectFrom('play_hour').selectAll().where('sign', '=', sign).execute()
      const counted = new Map<string, number>()
      for (const { slide, revision, completed } of rows) counted.set(`${slide}@${revision}`, (counted.get(`${slide}@${revision}`) ?? 0) + completed)
      expect(unsent).toBe(0)
      expect([...counted.values()].filter((plays) => plays > 1)).toEqual([])
      const missing = Array.from({ length: Math.max(0, played) }, (_, number) => number).filter((number) => !counted.get(slideOf(number)))
      expect(missing.filter((number) => !doubtful.has(number))).toEqual([])
    }),
    lawRuns(300)
  )
})
