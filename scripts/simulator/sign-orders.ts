/** Takes manifests one after the other: the newest is made ready, in growing, jittered waits for ever; an older one is dropped. [MF1]–[MF3] */
import { setTimeout as wait } from 'node:timers/promises'
import { retryDelay } from '../../player/backoff.ts'
import { Manifest, type Asset } from '../../server/domain/manifest.ts'
import type { ManifestFailed } from '../../server/protocol/player-wire.ts'
import type { Seeded } from './seeded.ts'
import { AssetFault, fetchAsset } from './sign-shelf.ts'

interface Parts {
  server: string
  chance: Seeded
  onReady: (manifest: Manifest) => void
  onProgress: (progress: { version: string; have: number; need: number }) => void
  onFailed: (failed: Omit<ManifestFailed, 'at'>) => void
}

export type SignOrders = ReturnType<typeof createSignOrders>

export function createSignOrders({ server, chance, onReady, onProgress, onFailed }: Parts) {
  const stored = new Set<string>()
  let held: Manifest | null = null
  let preparing: { version: string; abort: AbortController } | null = null

  const prepare = async (manifest: Manifest, signal: AbortSignal): Promise<void> => {
    const isDropped = (): boolean => signal.aborted
    for (let failures = 0; !isDropped(); failures++) {
      let asset: string | null = null
      try {
        for (const one of manifest.assets) {
          asset = one.sha256
          if (stored.has(asset)) continue
          await fetchAsset(server, one, signal)
          stored.add(asset)
          onProgress({ version: manifest.version, have: manifest.assets.filter(({ sha256 }) => stored.has(sha256)).length, need: manifest.assets.length })
        }
        if (!isDropped()) onReady(manifest)
        return
      } catch (fault) {
        if (isDropped()) return
        const known = fault instanceof AssetFault ? fault : new AssetFault('storage', String(fault))
        onFailed({ version: manifest.version, asset, fault: known.fault, detail: known.message.slice(0, 300) })
      }
      await wait(retryDelay(failures, chance.next()), undefined, { signal }).catch(() => undefined)
    }
  }

  return {
    holding: (): string | null => held?.version ?? null,
    /** Takes what `manifest:changed` brought, and tells what has to be fetched; undefined when it is held or being prepared already. */
    take(message: unknown): { manifest: Manifest; missing: Asset[] } | undefined {
      const manifest = Manifest.parse(message)
      if (manifest.version === (preparing?.version ?? held?.version)) return undefined
      preparing?.abort.abort()
      const abort = new AbortController()
      preparing = { version: manifest.version, abort }
      const missing = manifest.assets.filter(({ sha256 }) => !stored.has(sha256))
      void prepare(manifest, abort.signal)
      return { manifest, missing }
    },
    /** To be told when what was made ready is now held. */
    hold(manifest: Manifest): void {
      held = manifest
      preparing = null
    },
    stop: (): void => preparing?.abort.abort()
  }
}
