import type { Troubles } from '../control/troubles.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountTroubles(mount: Mounter, { troubles }: { troubles: Troubles }): void {
  mount(api.troubles, ({ person }) => troubles.seenBy(person))
  mount(api.acknowledgeRestored, async ({ person }) => {
    await troubles.acknowledge(person)
    return {}
  })
}
