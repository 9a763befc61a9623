import { expect, test } from 'vitest'
import { createAssets } from '../../player/assets.ts'
import { createClock } from '../../player/clock.ts'
import type { Predecessor } from '../../player/host/contract.ts'
import { memoryShelf } from '../../player/memory-shelf.ts'
import { succeed } from '../../player/succeed.ts'

const dayMs = 86_400_000

test('[CK2] the end of the page before is told in that page’s own time, also if the server’s was learned meanwhile and is a day off', async () => {
  const [shelf, clock, theirs] = [memoryShelf(), createClock(), Date.now() - dayMs - performance.now()]
  const left: number[] = []
  const before: Predecessor = {
    retire: () => Promise.resolve({ until: null, signMs: performance.now() + theirs, known: false, showing: null }),
    leave(signMs) {
      left.push(signMs)
      return { records: [], closed: [] }
    }
  }
  const { leave } = await succeed({ before, shelf, assets: createAssets(shelf, ''), clock })
  const there = Date.now()
  clock.learn({ sent: clock.mono(), receivedThere: there, sentThere: there, received: clock.mono() })
  expect(clock.settle()).toBeGreaterThan(dayMs - 1000)
  const covered = clock.mono()
  leave(covered)
  expect(Math.abs((left[0] ?? NaN) - (covered + theirs))).toBeLessThan(50)
})
