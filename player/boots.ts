/** What each start of the player learned of the server's time, so that plays made before it can be placed. [PL9] */
import type { Batch } from '../server/protocol/player-wire.ts'
import type { Clock } from './clock.ts'
import { placeBoots, withRecords, type Stretch } from './placing.ts'
import type { Shelf } from './shelf.ts'

const keptBoots = 1000
/** A change of the offset worth writing down, ms. */
const worthMs = 1000
/** Rows read at once, so that a long out box never holds up a picture. */
const readAtOnce = 200

export type Boots = () => Promise<Batch['boots']>

async function waitingStretches(shelf: Shelf): Promise<Stretch[]> {
  const numbering = await shelf.read('numbering')
  let stretches: Stretch[] = []
  if (!numbering) return stretches
  for (let seq = numbering.cursor; ; ) {
    const rows = await shelf.rows([numbering.epoch, seq + 1], [numbering.epoch, Infinity], readAtOnce)
    stretches = withRecords(stretches, rows.map(({ record }) => record))
    const last = rows[rows.length - 1]
    if (!last || rows.length < readAtOnce) return stretches
    seq = last.seq
  }
}

export async function openBoots(shelf: Shelf, clock: Clock, boot: string): Promise<Boots> {
  let known = (await shelf.read('boots').catch(() => undefined)) ?? []
  const guess = clock.wall() - clock.mono()
  let placed = false
  return async () => {
    const reading = clock.best()
    if (reading === null) return known
    const offsetMs = Math.round(reading.offsetMs)
    const written = known.find((entry) => entry.boot === boot)
    if (!written || Math.abs(written.offsetMs - offsetMs) > worthMs) {
      const others = known.filter((entry) => entry.boot !== boot)
      const blind = placed ? [] : placeBoots(await waitingStretches(shelf), others, { boot, offsetMs, guess })
      known = [...others, ...blind, { boot, offsetMs }].slice(-keptBoots)
      await shelf.commit({ put: { boots: known } })
      placed = true
    }
    return known
  }
}
