import { fairOrder } from './fair-order.ts'
import { tellEachMinute } from './hotline.ts'
import { withLocalShare } from './local-share.ts'
import { loopId } from './loop-id.ts'
import { fairLoop, type Slot } from './loop.ts'
import type { PlanningRules } from './planning-rules.ts'
import type { Asked, Loop } from './program.ts'

/** While a campaign has anything to show, the base playlists rest. */
function holding(asked: readonly Asked[]): readonly Asked[] {
  const campaigns = asked.filter(({ playlist }) => playlist.priority === 'campaign')
  return campaigns.length > 0 ? campaigns : asked
}

/** Loops by what asks for them; the same gives the same loop. `tells`: whether a slide says the hotline. */
export function createLoopMaker({ hotlineEachMinute }: PlanningRules, tells: (slide: string) => boolean) {
  const orders = new Map<string, readonly number[]>()
  const orderOf = (weights: readonly number[]): readonly number[] => {
    const key = weights.join()
    const order = orders.get(key) ?? fairOrder(weights)
    orders.set(key, order)
    return order
  }
  const made = new Map<string, Loop>()

  return {
    /** The loop of all that holds at some time; null: nothing does. `percent` of its turns are local where both parts have any. */
    of(asked: readonly Asked[], percent: number): Loop | null {
      const nation = holding(asked.filter(({ playlist }) => playlist.province === null))
      const local = holding(asked.filter(({ playlist }) => playlist.province !== null))
      const all = [...nation, ...local]
      if (all.length === 0) return null
      const key = `${percent} ${all.map(({ playlist, slide, dwellMs, share }) => `${playlist.id} ${slide} ${dwellMs} ${share}`).join()}`
      const had = made.get(key)
      if (had !== undefined) return had
      const fair = fairLoop(withLocalShare(nation, local, percent), orderOf)
      const { slots, added } = hotlineEachMinute ? tellEachMinute(fair, tells) : { slots: fair, added: new Set<number>() }
      const loop = { id: loopId(slots), slots, added, asked: all }
      made.set(key, loop)
      return loop
    },
    /** A takeover's: its slots as they were given. */
    asGiven: (slots: readonly Slot[]): Loop => ({ id: loopId(slots), slots, added: new Set(), asked: [] })
  }
}
export type LoopMaker = ReturnType<typeof createLoopMaker>
