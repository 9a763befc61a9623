/** The drill: a real server, real browsers on disks of their own, simulated signs beside them, faults in all of it, and a truth to compare with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { api } from '../../server/protocol/api.ts'
import { enterAs, freshCredentials } from '../simulator/demo-people.ts'
import { countsOf, differences, playsBySign } from '../simulator/compare.ts'
import { createFleet } from '../simulator/fleet.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { sumOf } from '../simulator/play-log.ts'
import { countedOf } from './counted.ts'
import { startDrillServer } from './drill-server.ts'
import { machineFaults } from './machine-faults.ts'
import { pause, startMachine, type Machine } from './machine.ts'
import { markedCanvas, markedPicture, readMark } from './marked-pictures.ts'
import { judge, type Verdict } from './verdict.ts'

export interface DrillOptions {
  faults: number
  seed: string
  /** Real browsers, and simulated signs beside them. */
  signs: number
  simulated: number
  chromium: string
  tell: (line: string) => void
}
export interface DrillResult {
  verdicts: { sign: string; verdict: Verdict }[]
  byFault: ReadonlyMap<string, number>
  simulated: { signs: number; drops: number; completed: number; isEqual: boolean }
  screenshots: { taken: number; disagreeing: number }
  notes: string[]
}

const dwellMs = 3000
const slideCount = 4

async function publishMarked(author: Awaited<ReturnType<typeof enterAs>>, approver: Awaited<ReturnType<typeof enterAs>>): Promise<Map<number, string>> {
  const slides = new Map<number, string>()
  for (let mark = 1; mark <= slideCount; mark++) {
    const artwork = await author.upload(await markedPicture(mark), `${mark}.png`, 'image/png')
    const content = { kind: 'picture' as const, artworks: [artwork], fit: 'contain' as const, background: '#000000' }
    const { id } = await author.call(api.writeSlide, { body: { title: `สไลด์ทดสอบ ${mark}`, content } })
    await author.call(api.submitSlide, { params: { id, revision: 1 } })
    await approver.call(api.approveSlide, { params: { id, revision: 1 } })
    slides.set(mark, id)
  }
  const entries = [...slides.values()].map((slide) => ({ slide, dwellMs, share: 1 }))
  await author.call(api.createPlaylist, { body: { name: 'ซ้อมรบ', enabled: true, entries, target: [{ kind: 'nation' }] } })
  await author.publish('ซ้อมรบ')
  return slides
}

export async function runDrill({ faults, seed, signs, simulated, chromium, tell }: DrillOptions): Promise<DrillResult> {
  const chance = createSeeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'paituean-drill-'))
  const data = join(folder, 'data')
  const server = await startDrillServer(data)
  const machines: Machine[] = []
  const notes = new Set<string>()
  const byFault = new Map<string, number>()
  try {
    const author = await enterAs(server.url, 'author', freshCredentials('author'), server.links.authorLink)
    const approver = await enterAs(server.url, 'approver', freshCredentials('approver'), server.links.approverLink)
    const slides = await publishMarked(author, approver)

    for (let number = 0; number < signs; number++) {
      const canvas = { x: 20, y: 10, ...markedCanvas, pitchMm: 10 }
      const { id } = await author.call(api.createSign, { body: { name: `ป้ายซ้อม ${number + 1}`, place: '', province: 'TH-81', canvas, viewingDistanceM: 20 } })
      machines.push(await startMachine({ sign: id, folder, chromium, serverPort: () => server.port, operator: author }))
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
      onRefused: (sign, fault) => notes.add(`${sign} could not be paired: ${String(fault)}`)
    })

    // The server is killed or frozen between the faults that need it.
    let serverTurn: Promise<unknown> = Promise.resolve()
    const withServer = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = serverTurn.then(work)
      serverTurn = turn.catch(() => undefined)
      return turn
    }
    let given = 0
    let failed: Error | undefined
    const give = (name: string): boolean => {
      if (given >= faults || failed) return false
      byFault.set(name, (byFault.get(name) ?? 0) + 1)
      if (++given % 50 === 0) tell(`${given} faults`)
      return true
    }
    const failing = (fault: unknown): void => void (failed ??= fault instanceof Error ? fault : new Error(String(fault)))
    const plagueMachine = async (machine: Machine, own: ReturnType<typeof chance.fork>): Promise<void> => {
      const names = Object.keys(machineFaults)
      while (given < faults && !failed) {
        await pause(300 + own.whole(2500))
        const name = names[own.whole(names.length)] ?? ''
        if (!give(name)) return
        await machineFaults[name]?.(machine, { chance: own, operator: author, withServer, note: (what) => notes.add(what) })
      }
    }
    const plagueServer = async (own: ReturnType<typeof chance.fork>): Promise<void> => {
      while (given < faults && !failed) {
        await pause(4000 + own.whole(9000))
        const name = own.chance(0.6) ? 'server killed' : 'server frozen'
        if (!give(name)) return
        await withServer(async () => {
          if (name === 'server frozen') {
            server.freeze()
            await pause(1000 + own.whole(4000))
            server.thaw()
          } else {
            await server.kill()
            await pause(own.whole(2500))
            await server.start()
          }
        })
      }
    }
    const screenshots = { taken: 0, disagreeing: 0 }
    const photograph = async (): Promise<void> => {
      while (given < faults && !failed) {
        await pause(1500)
        for (const machine of machines) {
          const look = () => machine.truth.showings(Date.now()).at(-1)
          const before = look()
          const png = await machine.screenshot().catch(() => null)
          const after = look()
          if (!png || !before || before.from !== after?.from || before.mark === 0 || Date.now() - before.from < 200) continue
          screenshots.taken++
          if ((await readMark(png, 20, 10)) !== before.mark) screenshots.disagreeing++
        }
      }
    }
    await Promise.all([
      ...machines.map((machine, index) => plagueMachine(machine, chance.fork(`machine ${index}`)).catch(failing)),
      plagueServer(chance.fork('server')).catch(failing),
      photograph().catch(failing)
    ])
    if (failed) throw failed

    tell('healing: everything is handed over')
    await serverTurn
    await Promise.all(
      machines.map(async (machine) => {
        await machine.pair()
        const from = await machine.drain()
        await machine.kill()
        machine.doubts.push({ why: 'the end', from, until: Infinity })
      })
    )
    await fleet.finish(60_000)
    const logs = fleet.logs()
    const isEqual = differences(playsBySign(logs), new Map(), await countsOf(author, 'sign', Date.now())).length === 0
    fleet.stop()
    await server.stop()
    const marks = new Map([...slides])
    const verdicts = machines.map(({ sign, truth, deaths, doubts }) => ({
      sign,
      verdict: judge({ showings: truth.showings(Date.now()), deaths, doubts }, countedOf(data, sign), marks, dwellMs)
    }))
    return { verdicts, byFault, simulated: { signs: seats.length, drops, completed: sumOf(logs.values()).completed, isEqual }, screenshots, notes: [...notes] }
  } finally {
    for (const machine of machines) await machine.stop().catch(() => undefined)
    await server.stop().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}
