/** Wanted and actual of every sign: in memory for the asking, in the store for the next start. */
import type { Bulletin } from './bulletin.ts'
import { createPatientSave } from './patient-save.ts'
import type { SignState, SignStateStore } from './ports/signs.ts'

export interface Standings {
  of(sign: string): SignState
  /** Saves and tells, unless `make` gives the same state back. */
  change(sign: string, make: (state: SignState) => SignState): Promise<void>
  /** How many signs there are. */
  size(): number
  /** Takes over what was saved with the orders, and tells. */
  adopt(state: SignState): void
}

const unknown = (sign: string): SignState => ({
  sign,
  wanted: null,
  held: null,
  shown: null,
  fault: null,
  lastSeenAt: null,
  player: null
})

export async function loadStandings(store: SignStateStore, bulletin: Bulletin): Promise<Standings> {
  const states = new Map((await store.all()).map((state) => [state.sign, state]))
  const save = createPatientSave<SignState>({
    keyOf: (state) => state.sign,
    save: async (all) => {
      await Promise.all(all.map((state) => store.save(state)))
    }
  })
  const of = (sign: string): SignState => states.get(sign) ?? unknown(sign)
  return {
    of,
    size: () => states.size,
    adopt(state) {
      states.set(state.sign, state)
      bulletin.tell({ kind: 'sign-changed', sign: state.sign })
    },
    async change(sign, make) {
      const before = of(sign)
      const after = make(before)
      if (after === before) return
      states.set(sign, after)
      await save([after])
      bulletin.tell({ kind: 'sign-changed', sign })
    }
  }
}
