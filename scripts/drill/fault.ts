/** What may befall one real sign. Each leaves it in a state it must come back from by itself. */
import type { Operator } from '../simulator/operator.ts'
import type { Seeded } from '../simulator/seeded.ts'
import type { Machine } from './machine.ts'
import { pause } from './wait-until.ts'

export interface FaultWorld {
  chance: Seeded
  operator: Operator
  /** Nothing else may kill the server meanwhile. */
  withServer<T>(work: () => Promise<T>): Promise<T>
  /** Kills the server and starts it after so long, or after some work. */
  killServer(down: number | (() => Promise<void>)): Promise<void>
  note(what: string): void
}
export type Fault = (machine: Machine, world: FaultWorld) => Promise<void>

export const shortly = ({ chance }: FaultWorld, least: number, most: number): Promise<void> => pause(least + chance.whole(most - least))

/** It must have kept what it had on disk. */
export async function stillThere(machine: Machine, world: FaultWorld, after: string): Promise<void> {
  if (await machine.kept()) return
  world.note(`${machine.sign} came back from ${after} without its storage at ${new Date().toISOString()}`)
  await world.withServer(() => machine.pair())
}
