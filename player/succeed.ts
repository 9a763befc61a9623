/** What a page does before it takes over from one that still stands: it has its pictures ready, then goes on where that one's last slide ends. Loaded when there is one. */
import type { Assets } from './assets.ts'
import type { Clock } from './clock.ts'
import type { Estate, LastSlide, Predecessor } from './host/contract.ts'
import type { Shelf } from './shelf.ts'

interface Parts {
  before: Predecessor
  shelf: Shelf
  assets: Assets
  clock: Clock
}

export interface Succession extends Pick<LastSlide, 'until' | 'showing'> {
  /** Its picture is covered at this moment of our monotonic clock. */
  leave(mono: number): Estate
}

export async function succeed({ before, shelf, assets, clock }: Parts): Promise<Succession> {
  const held = await shelf.read('active')
  if (held) for (const { sha256 } of held.assets) await assets.held(sha256)
  const { until, signMs, known, showing } = await before.retire()
  // That one's time stands still from here on, while ours may be put right before it is covered.
  const theirs = signMs - clock.mono()
  clock.inherit(signMs, known)
  return { until, showing, leave: (mono) => before.leave(mono + theirs) }
}
