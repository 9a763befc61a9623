import { onTestFinished } from 'vitest'
import { createFleet, type Fleet } from '../../scripts/simulator/fleet.ts'
import type { Faults } from '../../scripts/simulator/faults.ts'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from './caller.ts'

/** Simulated signs at these places, stopped with the test; what each said it showed, and whose slide, in order. */
export function watchFleet(url: string, keeper: Caller, signs: readonly string[], seed: string, faults: Partial<Faults> = {}) {
  const shown = new Map<string, { version: string; takeover: string | null; at: number }[]>(signs.map((sign) => [sign, []]))
  const fleet: Fleet = createFleet({
    url,
    seed,
    signs,
    faults,
    operator: { pair: (sign, code) => keeper.call(api.pairSign, { params: { id: sign }, body: { code, simulated: true } }) },
    onEvent(sign, event) {
      if (event.kind === 'shown') shown.get(sign)?.push({ version: event.version, takeover: event.takeover, at: performance.timeOrigin + event.at })
    },
    onRefused: (sign, fault) => {
      throw new Error(`${sign} could not be paired`, { cause: fault })
    }
  })
  onTestFinished(() => fleet.stop())
  return { fleet, shown }
}
