/** The drill: a real server, real browsers on disks of their own, simulated signs beside them, faults in all of it, and a truth to compare with. */
import { join } from 'node:path'
import { api } from '../../server/protocol/api.ts'
import { countsOf, differences, playsBySign } from '../simulator/compare.ts'
import { enterAs, freshCredentials } from '../simulator/demo-people.ts'
import { createFleet } from '../simulator/fleet.ts'
import { sumOf } from '../simulator/play-log.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { drillCanvas, dwellMs, publishMarked } from './campaign.ts'
import { countedOf } from './counted.ts'
import { startDrillServer } from './drill-server.ts'
import type { Leaving } from './leaving.ts'
import { startMachine, type Machine } from './machine.ts'
import { createPhotographer } from './photographer.ts'
import { plague } from './plague.ts'
import { judge, type Verdict } from './verdict.ts'

export interface DrillOptions {
  faults: number
  seed: string
  /** Real browsers, and simulated signs beside them. */
  signs: number
  simulated: number
  chromium: string
  /** For all it writes; stays. */
  folder: string
  leaving: Leaving
  tell: (line: string) => void
}
export interface SignResult {
  sign: string
  /** Slots from its first slide to its end. */
  planned: number
  /** Completed plays in its own records, and in those that arrived at the server. */
  recorded: number
  reported: number
  verdict: Verdict
}
export interface DrillResult {
  signs: SignResult[]
  byFault: ReadonlyMap<string, number>
  simulated: { signs: number; drops: number; completed: number; isEqual: boolean }
  screenshots: { taken: number; disagreeing: number }
  notes: string[]
}

function resultOf(machine: Machine, slideOf: ReadonlyMap<number, string>, data: string, end: number): SignResult {
  const { sign, truth, clones, doubts, recorded } = machine
  const showings = truth.showings(end)
  const first = showings.find(({ mark }) => mark !== 0)?.from ?? end
  const { reported, counted } = countedOf(data, sign)
  const seen = { showings, clones: clones.flatMap((clone) => clone.showings(end)), slideOf, deaths: truth.deaths(), doubts, dwellMs }
  return { sign, planned: Math.floor((end - first) / dwellMs), recorded: recorded.completed(), reported, verdict: judge(seen, counted) }
}

export async function runDrill({ faults, seed, signs, simulated, chromium, folder, leaving, tell }: DrillOptions): Promise<DrillResult> {
  const chance = createSeeded(seed)
  const data = join(folder, 'data')
  const server = await startDrillServer(data)
  leaving.add(() => server.stop())
  const author = await enterAs(server.url, 'author', freshCredentials('author'), server.links.authorLink)
  const approver = await enterAs(server.url, 'approver', freshCredentials('approver'), server.links.approverLink)
  const slides = await publishMarked(author, approver)
  const notes = new Set<string>()
  const note = (what: string): void => void notes.add(what)

  const machines: Machine[] = []
  for (let number = 1; number <= signs; number++) {
    const body = { name: `ป้ายซ้อม ${number}`, place: '', province: 'TH-81', canvas: drillCanvas, viewingDistanceM: 20 }
    const { id } = await author.call(api.createSign, { body })
    machines.push(await startMachine({ sign: id, folder, chromium, loader: number % 2 === 1 ? server.loader : null, serverPort: () => server.port, operator: author, leaving }))
  }
  const seats = (await author.call(api.signs)).filter(({ paired }) => !paired).slice(0, simulated).map(({ sign }) => sign.id)
  let drops = 0
  const fleet = createFleet({
    url: server.url,
    seed: `${seed}/fleet`,
    operator: author,
    signs: seats,
    faults: { flap: 0.05, duplicate: 0.2, dropAnswer: 0.1 },
    onEvent: (_, { kind }) => kind === 'offline' && drops++,
    onRefused: (sign, fault) => note(`${sign} could not be paired: ${String(fault)}`)
  })
  leaving.add(() => fleet.stop())

  const photographer = createPhotographer(machines)
  const byFault = await plague({ faults, chance, machines, server, operator: author, note, tell }, () => photographer.round())

  tell('healing: every sign shows slides again, everything is handed over')
  await Promise.all(
    machines.map(async ({ recovered, drain, kill, doubts }) => {
      await recovered()
      const from = await drain()
      await kill()
      doubts.push({ why: 'the drill ended', from, until: Infinity })
    })
  )
  const end = Date.now()
  await fleet.finish(60_000)
  const logs = fleet.logs()
  const isEqual = differences(playsBySign(logs), new Map(), await countsOf(author, 'sign', Date.now())).length === 0
  await leaving.leave()
  return {
    signs: machines.map((machine) => resultOf(machine, slides, data, end)),
    byFault,
    simulated: { signs: seats.length, drops, completed: sumOf(logs.values()).completed, isEqual },
    screenshots: { taken: photographer.taken(), disagreeing: photographer.disagreeing() },
    notes: [...notes]
  }
}

/** Whether nothing was lost, counted twice or in a wrong hour, and the screenshots say the same. */
export const isTrue = ({ signs, simulated, screenshots }: DrillResult): boolean =>
  simulated.isEqual && screenshots.disagreeing === 0 && signs.every(({ verdict: { lost, double, wrongHour } }) => lost + double + wrongHour === 0)
