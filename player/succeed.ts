/** What a page does before it takes over from one that still stands: it has its pictures ready, then goes on where that one's last slide ends. */
import type { Assets } from './assets.ts'
import type { Clock } from './clock.ts'
import type { LastSlide, Predecessor } from './host/contract.ts'
import type { Shelf } from './shelf.ts'

interface Parts {
  before: Predecessor
  shelf: Shelf
  assets: Assets
  clock: Clock
}

export async function succeed({ before, shelf, assets, clock }: Parts): Promise<Pick<LastSlide, 'until' | 'showing'> & Pick<Predecessor, 'leave'>> {
  const held = await shelf.read('active')
  if (held) for (const { sha256 } of held.assets) await assets.held(sha256)
  const { until, signMs, known, showing } = await before.retire()
  clock.inherit(signMs, known)
  return { until, showing, leave: (at) => before.leave(at) }
}
