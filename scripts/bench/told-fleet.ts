/** Simulated signs whose happenings are kept, and waited for. */
import { createFleet } from '../simulator/fleet.ts'
import type { OwnServer } from '../simulator/own-server.ts'
import type { SignEvent } from '../simulator/simulated-sign.ts'
import { seatsFor } from '../simulator/sign-seats.ts'

const patienceMs = 60_000

export async function openToldFleet(server: OwnServer, { signs, seed }: { signs: number; seed: string }) {
  const events: { sign: string; event: SignEvent }[] = []
  let heard: (() => void) | undefined
  const fleet = createFleet({
    url: server.url,
    seed,
    operator: server.author,
    signs: await seatsFor(server.author, signs),
    onEvent(sign, event) {
      events.push({ sign, event })
      heard?.()
    },
    onRefused: (sign, fault) => console.error(sign, fault)
  })
  return {
    events: (): readonly { sign: string; event: SignEvent }[] => events,
    forget(): void {
      events.length = 0
    },
    /** Resolves when every sign has told what is looked for since `forget`. */
    async all(is: (event: SignEvent) => boolean): Promise<void> {
      const timeout = setTimeout(() => {
        throw new Error(`Expected it of ${signs} signs within ${patienceMs / 1000} s`)
      }, patienceMs)
      while (new Set(events.filter(({ event }) => is(event)).map(({ sign }) => sign)).size < signs) await new Promise<void>((resolve) => (heard = resolve))
      clearTimeout(timeout)
    },
    stop: (): void => fleet.stop()
  }
}
