/** What the live wire tells of signs, put into what the pages hold; what cannot be put there is asked for anew, but not at every turn. */
import type { QueryClient } from '@tanstack/react-query'
import type { SignPage, SignRoll, SignView } from '../../protocol/views.ts'
import { isInRoll, patchSigns } from '../state/patch-signs.ts'
import { spaced } from './spaced.ts'

/** Between two questions for the same, ms. */
const restMs = 4000

export function createSignNews(client: QueryClient) {
  /** The whole of the fleet, and pages whose order may have changed. */
  const anew = spaced(restMs, () => void client.invalidateQueries({ queryKey: ['signs'] }))
  return {
    told(views: readonly SignView[]): void {
      for (const view of views) {
        client.setQueryData<SignView>(['signs', 'one', view.sign.id], (held) => held && view)
        void client.invalidateQueries({ queryKey: ['signs', 'of', view.sign.id] })
      }
      client.setQueriesData<SignPage>({ queryKey: ['signs', 'page'] }, (page) => page && patchSigns(page, views))
      const roll = client.getQueryData<SignRoll>(['sign-roll'])
      if (roll && !isInRoll(roll, views)) void client.invalidateQueries({ queryKey: ['sign-roll'] })
      anew.ask()
    },
    toldOfMany: anew.ask,
    stop: anew.stop
  }
}
