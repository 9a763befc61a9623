/** A takeover on simulated signs of which some flap and some are off the net, its board watched all the while and held against what the signs did. */
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import type { Board } from '../../server/protocol/planning-views.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { publishFirstIssue } from './first-issue.ts'
import type { Operator } from './operator.ts'
import { createSeeded } from './seeded.ts'
import { seatsFor } from './sign-seats.ts'
import { falseClaims, learnTruth, noTruth, untoldTruths, type Truth } from './sign-truth.ts'

interface Parts {
  url: string
  author: Operator
  approver: Operator
  signs: number
  seed: string
  /** Parts of the fleet, 0 to 1. */
  flapping: number
  away: number
  /** Over by itself after its shortest time, a minute, or ended as soon as every sign has shown it. */
  end: 'by-itself' | 'early'
  say: (line: string) => void
}
export type Kind = 'steady' | 'flapping' | 'away'
export interface DrillResult {
  board: Board
  kinds: ReadonlyMap<string, Kind>
  truths: ReadonlyMap<string, Truth>
  /** Claims that were false at any look, and truths that were not told in the end. */
  faults: string[]
  looks: number
}

const dwellMs = 3000
const lookEveryMs = 400
/** How long a slow machine may take for any one stage. */
const patienceMs = 120_000
/** Half of those that are away come back while it runs. */
const backAfterMs = 8000

export async function drillTakeover({ url, author, approver, signs: count, seed, flapping, away, end, say }: Parts): Promise<DrillResult> {
  const chance = createSeeded(seed)
  await publishFirstIssue({ author, approver, dwellMs })
  const signs = await seatsFor(author, count)
  const shuffled = [...signs].sort(() => chance.next() - 0.5)
  const flaps = new Set(shuffled.slice(0, Math.max(1, Math.round(count * flapping))))
  const gone = shuffled.slice(flaps.size, flaps.size + Math.max(1, Math.round(count * away)))
  const kinds = new Map<string, Kind>(signs.map((sign) => [sign, flaps.has(sign) ? 'flapping' : gone.includes(sign) ? 'away' : 'steady']))
  const truths = new Map<string, Truth>(signs.map((sign) => [sign, noTruth]))
  let takeover: string | null = null
  const fleet: Fleet = createFleet({
    url,
    seed,
    operator: author,
    signs,
    faultsOf: (sign) => (flaps.has(sign) ? { flap: 0.4 } : undefined),
    onEvent(sign, event) {
      if (takeover !== null) truths.set(sign, learnTruth(truths.get(sign) ?? noTruth, takeover, event))
    },
    onRefused: (sign, fault) => say(`${sign} could not be paired: ${String(fault)}`)
  })
  const faults = new Set<string>()
  let looks = 0
  const look = async (): Promise<Board> => {
    const board = await author.call(api.takeoverBoard, { params: { id: takeover ?? '' } })
    looks += 1
    for (const fault of falseClaims(board, truths)) faults.add(fault)
    return board
  }
  const until = async (what: string, holds: (board: Board) => boolean, board = look): Promise<Board> => {
    const started = performance.now()
    for (;;) {
      const seen = await board()
      if (holds(seen)) return seen
      if (performance.now() - started > patienceMs) {
        faults.add(`not within ${patienceMs / 1000} s: ${what}`)
        return seen
      }
      await wait(lookEveryMs)
    }
  }

  try {
    const showing = async (): Promise<void> => {
      for (const started = performance.now(); fleet.state().showing < count && performance.now() - started < patienceMs; ) await wait(lookEveryMs)
    }
    await showing()
    say(`${fleet.state().showing} of ${count} signs show the issue; ${flaps.size} flap, ${gone.length} leave the net`)
    for (const sign of gone) fleet.sign(sign)?.leave()

    const themes = await author.call(api.themes)
    const text = { headline: 'ซ้อมประกาศด่วน', shortHeadline: 'ซ้อม', body: '', callToAction: '', theme: themes[0]?.id ?? '' }
    const asked = await author.call(api.requestTakeover, {
      body: {
        reason: 'ซ้อมประกาศด่วน',
        drill: true,
        slides: [{ kind: 'composed', title: 'ซ้อมประกาศด่วน', content: { kind: 'composed', ...text }, dwellMs }],
        target: signs.map((sign) => ({ kind: 'sign' as const, sign })),
        minutes: 1
      }
    })
    takeover = asked.id
    const { id } = asked
    const problems = await author.call(api.takeoverProblems, { params: { id } })
    say(`takeover ${id} was asked for; ${problems.length} problems`)
    await approver.call(api.confirmTakeover, { params: { id } })
    const back = wait(backAfterMs).then(() => {
      for (const sign of gone.slice(0, Math.ceil(gone.length / 2))) fleet.sign(sign)?.comeBack()
    })
    const staying = signs.filter((sign) => !gone.includes(sign))
    const shownBy = (board: Board, some: readonly string[]): boolean => some.every((sign) => (board.rows.find((row) => row.sign === sign)?.shownAt ?? null) !== null)
    await until('every sign on the net has shown it', (board) => shownBy(board, staying))
    await back
    await until('those that came back have shown it', (board) => shownBy(board, gone.slice(0, Math.ceil(gone.length / 2))) || (board.endsAt ?? 0) <= Date.now())
    if (end === 'early') await author.call(api.endTakeover, { params: { id } })
    await until('it is over', (board) => (board.endsAt ?? Infinity) <= Date.now())
    for (const sign of gone) fleet.sign(sign)?.comeBack()
    const board = await until('all that showed it were cleared', ({ rows }) => rows.every(({ shownAt, clearedAt }) => shownAt === null || clearedAt !== null))
    for (const fault of untoldTruths(board, truths)) faults.add(fault)
    return { board, kinds, truths, faults: [...faults], looks }
  } finally {
    fleet.stop()
  }
}
