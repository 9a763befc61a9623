/** What each start of the player learned of the server's time, so that plays made before it can be placed. [PL9] */
import type { Batch } from '../server/protocol/player-wire.ts'
import type { Clock } from './clock.ts'
import type { Shelf } from './shelf.ts'

const keptBoots = 50
/** A change of the offset worth writing down, ms. */
const worthMs = 1000

export type Boots = () => Promise<Batch['boots']>

export async function openBoots(shelf: Shelf, clock: Clock, boot: string): Promise<Boots> {
  let known = (await shelf.read('boots').catch(() => undefined)) ?? []
  return async () => {
    const reading = clock.best()
    if (reading === null) return known
    const offsetMs = Math.round(reading.offsetMs)
    const written = known.find((entry) => entry.boot === boot)
    if (!written || Math.abs(written.offsetMs - offsetMs) > worthMs) {
      known = [...known.filter((entry) => entry.boot !== boot), { boot, offsetMs }].slice(-keptBoots)
      await shelf.commit({ put: { boots: known } })
    }
    return known
  }
}
