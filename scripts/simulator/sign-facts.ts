/** What a sign has to tell of manifests and takeovers: in order, each until it is acknowledged. */
import type { ManifestFailed, ManifestReady, ManifestShown, TakeoverCleared } from '../../server/protocol/player-wire.ts'

export type Fact =
  | { event: 'manifest:ready'; fact: ManifestReady }
  | { event: 'manifest:shown'; fact: ManifestShown }
  | { event: 'manifest:failed'; fact: ManifestFailed }
  | { event: 'takeover:cleared'; fact: TakeoverCleared }

export interface SignFacts {
  tell(fact: Fact): void
  /** To be called when there is a connection again. */
  flush(): void
}

/** `send` resolves to whether it was acknowledged. */
export function createSignFacts(send: (fact: Fact) => Promise<boolean>): SignFacts {
  const queue: Fact[] = []
  let sending = false
  const drain = async (): Promise<void> => {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      if (!(await send(next).catch(() => false))) return
      queue.shift()
    }
  }
  const flush = (): void => {
    if (sending) return
    sending = true
    void drain().finally(() => (sending = false))
  }
  return {
    tell(fact) {
      queue.push(fact)
      flush()
    },
    flush
  }
}
