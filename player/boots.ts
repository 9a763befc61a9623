/** What each start of the player learned of the server's time, so that plays made before it can be placed. [PL9] */
import type { Batch } from '../server/protocol/player-wire.ts'
import type { Clock } from './clock.ts'
import type { Shelf } from './shelf.ts'

const keptBoots = 1000
/** A change of the offset worth writing down, ms. */
const worthMs = 1000
/** So many unsent rows are looked at before more is loaded: mostly there are one or two, and all know their time. */
const fewRows = 20

export type Boots = () => Promise<Batch['boots']>

export async function openBoots(shelf: Shelf, clock: Clock, boot: string): Promise<Boots> {
  let known = (await shelf.read('boots').catch(() => undefined)) ?? []
  const guess = clock.wall() - clock.mono()
  let placed = false
  const place = async (others: Batch['boots'], offsetMs: number): Promise<Batch['boots']> => {
    const { epoch = 0, cursor = 0 } = (await shelf.read('numbering')) ?? {}
    const rows = await shelf.rows([epoch, cursor + 1], [epoch, Infinity], fewRows)
    if (rows.length < fewRows && !rows.some(({ record }) => record.offsetMs === null && record.boot !== boot)) return []
    const { placeBoots, waitingStretches } = await import('./placing.ts')
    return placeBoots(await waitingStretches(shelf, epoch, cursor), others, { boot, offsetMs, guess })
  }
  return async () => {
    const reading = clock.best()
    if (reading === null) return known
    const offsetMs = Math.round(reading.offsetMs)
    const written = known.find((entry) => entry.boot === boot)
    if (!placed || !written || Math.abs(written.offsetMs - offsetMs) > worthMs) {
      const others = known.filter((entry) => entry.boot !== boot)
      const blind = placed ? [] : await place(others, offsetMs)
      known = [...others, ...blind, { boot, offsetMs }].slice(-keptBoots)
      // A disk that takes nothing must not keep plays from being sent.
      placed = await shelf.commit({ put: { boots: known } }).then(() => true, () => placed)
    }
    return known
  }
}
