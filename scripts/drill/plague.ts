/** Gives so many faults to the machines and their server, by a seed's chance, until all are given or one of them goes wrong. */
import type { Operator } from '../simulator/operator.ts'
import type { Seeded } from '../simulator/seeded.ts'
import type { DrillServer } from './drill-server.ts'
import { machineFaults } from './machine-faults.ts'
import type { Machine } from './machine.ts'
import { pause } from './wait-until.ts'

interface Parts {
  faults: number
  chance: Seeded
  machines: readonly Machine[]
  server: DrillServer
  operator: Operator
  note: (what: string) => void
  tell: (line: string) => void
}

const toldEvery = 50
const serverFaults = ['server killed', 'server killed', 'server frozen', 'server frozen', 'server updated'] as const

/** `meanwhile` is run beside it, again and again. Gives how often each fault was given. */
export async function plague(parts: Parts, meanwhile: () => Promise<void>): Promise<Map<string, number>> {
  const { faults, chance, machines, server, operator, note, tell } = parts
  const byFault = new Map<string, number>()
  let given = 0
  let wrong: Error | undefined
  const isOver = (): boolean => given >= faults || wrong !== undefined
  const give = (name: string): boolean => {
    if (isOver()) return false
    byFault.set(name, (byFault.get(name) ?? 0) + 1)
    if (++given % toldEvery === 0) tell(`${given} faults`)
    return true
  }
  // The server is killed or frozen between the faults that need it.
  let turns: Promise<unknown> = Promise.resolve()
  const withServer = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.then(work)
    turns = turn.catch(() => undefined)
    return turn
  }
  const killServer = async (down: number | (() => Promise<void>)): Promise<void> => {
    await server.kill()
    try {
      await (typeof down === 'number' ? pause(down) : down())
    } finally {
      await server.start()
    }
  }
  const plagueMachine = async (machine: Machine, own: Seeded): Promise<void> => {
    const names = Object.keys(machineFaults).filter((name) => machine.startsAlone || name !== 'cold start without the server')
    for (;;) {
      await pause(300 + own.whole(2500))
      const name = names[own.whole(names.length)] ?? ''
      if (!give(name)) return
      machine.note(name)
      await machineFaults[name]?.(machine, { chance: own, operator, withServer, killServer, note })
    }
  }
  const plagueServer = async (own: Seeded): Promise<void> => {
    for (;;) {
      await pause(4000 + own.whole(9000))
      const name = serverFaults[own.whole(serverFaults.length)] ?? 'server killed'
      if (!give(name)) return
      await withServer(async () => {
        for (const machine of machines) machine.note(name)
        if (name === 'server frozen') {
          server.freeze()
          await pause(1000 + own.whole(4000))
          server.thaw()
        } else {
          if (name === 'server updated') server.turnVersion()
          await killServer(own.whole(2500))
        }
      })
    }
  }
  const watch = async (): Promise<void> => {
    while (!isOver()) await meanwhile()
  }
  const stopping = (fault: unknown): void => void (wrong ??= fault instanceof Error ? fault : new Error(String(fault)))
  await Promise.all([
    ...machines.map((machine, index) => plagueMachine(machine, chance.fork(`machine ${index}`)).catch(stopping)),
    plagueServer(chance.fork('server')).catch(stopping),
    watch().catch(stopping)
  ])
  await turns
  if (wrong) throw wrong
  return byFault
}
