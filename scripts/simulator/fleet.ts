/** Many simulated signs in one process, each paired at a sign of the server. */
import type { Faults } from './faults.ts'
import type { Operator } from './operator.ts'
import type { PlayLog } from './play-log.ts'
import { createSimulatedSign, type SignEvent, type SignMemory, type SimulatedSign } from './simulated-sign.ts'

interface Parts {
  url: string
  seed: string
  /** Who types the codes; may keep signs. */
  operator: Pick<Operator, 'pair'>
  /** Ids of the signs to be. */
  signs: readonly string[]
  /** What they kept from before, by sign. */
  memories?: ReadonlyMap<string, SignMemory>
  faults?: Partial<Faults>
  /** Of single signs, instead of those of all. */
  faultsOf?: (sign: string) => Partial<Faults> | undefined
  /** UTC ms, where it is not this machine's. */
  worldNow?: () => number
  onEvent?: (sign: string, event: SignEvent) => void
  /** A code could not be typed in. */
  onRefused: (sign: string, fault: unknown) => void
}
export interface FleetState {
  online: number
  /** Signs that show a manifest. */
  showing: number
  unsentRecords: number
}
export type Fleet = ReturnType<typeof createFleet>

export function createFleet({ url, seed, operator, signs, memories, faults: usual, faultsOf, worldNow, onEvent, onRefused }: Parts) {
  /** Codes are typed one after the other, as a person would. */
  let typing = Promise.resolve()
  const typed = new Set<string>()
  const type = (sign: string, code: string): void => {
    // Once only: a sign that somebody unpaired later is theirs.
    if (typed.has(sign)) return
    typed.add(sign)
    typing = typing.then(() => operator.pair(sign, code)).then(
      () => undefined,
      (fault: unknown) => onRefused(sign, fault)
    )
  }
  const fleet = new Map<string, SimulatedSign>()
  for (const id of signs) {
    const memory = memories?.get(id)
    const faults = faultsOf?.(id) ?? usual
    if (memory?.token) typed.add(id)
    fleet.set(
      id,
      createSimulatedSign({
        url,
        seed: `${seed}/${id}`,
        ...(memory ? { memory } : {}),
        ...(faults ? { faults } : {}),
        ...(worldNow ? { worldNow } : {}),
        onEvent(event) {
          if (event.kind === 'code') type(id, event.code)
          onEvent?.(id, event)
        }
      })
    )
  }
  const all = (): SimulatedSign[] => [...fleet.values()]
  return {
    sign: (id: string): SimulatedSign | undefined => fleet.get(id),
    state(): FleetState {
      const states = all().map((sign) => sign.state())
      return {
        online: states.filter(({ phase }) => phase === 'online').length,
        showing: states.filter(({ showing }) => showing !== null).length,
        unsentRecords: states.reduce((sum, { unsentRecords }) => sum + unsentRecords, 0)
      }
    },
    logs: (): Map<string, PlayLog> => new Map([...fleet].map(([id, sign]) => [id, sign.log()])),
    memories: (): Map<string, SignMemory> => new Map([...fleet].map(([id, sign]) => [id, sign.memory()])),
    /** Ends every show and waits, so long at the most, for the answers; true if all came. */
    async finish(ms: number): Promise<boolean> {
      const ends = await Promise.all(all().map((sign) => sign.finish(ms)))
      return ends.every(Boolean)
    },
    stop(): void {
      for (const sign of fleet.values()) sign.stop()
    }
  }
}
