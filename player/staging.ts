/** From a manifest to one that may be shown: everything it needs is here and good. Tries for ever; the newest wins. */
import type { Manifest } from '../server/domain/manifest.ts'
import type { Assets } from './assets.ts'
import { retryDelay } from './backoff.ts'
import { fault as faultOf, isFault, type Fault } from './fault.ts'
import { createPause } from './pause.ts'
import type { Shelf } from './shelf.ts'

export interface Staging {
  /** A manifest from the server. */
  take: (manifest: Manifest) => void
  /** Fetches again what the active manifest lacks. */
  repair(): void
  /** Tries again now what waits, as when the server came back. */
  retry(): void
  /** Throws away what no manifest needs. */
  collect(): void
  active(): Manifest | null
}
interface Parts {
  shelf: Shelf
  assets: Assets
  chance: () => number
  onReady: (manifest: Manifest) => void
  /** So many of a manifest's files are here. */
  onProgress: (manifest: Manifest, have: number) => void
  onFault: (manifest: Manifest, fault: Fault) => void
}

/** Whether its files are more than the sign may keep; an emergency is not measured. [MF10] */
export function overBudget({ assets, segments, budgetBytes = Infinity }: Pick<Manifest, 'assets' | 'segments' | 'budgetBytes'>): string | null {
  const needed = assets.reduce((sum, { bytes }) => sum + bytes, 0)
  const isUrgent = segments.some(({ takeover }) => takeover !== undefined)
  return needed <= budgetBytes || isUrgent ? null : `expected at most ${budgetBytes} bytes but needs ${needed}`
}

/** Whether what a manifest names is in it. */
export function soundness({ slides, assets, loops, segments, fallback }: Manifest): string | null {
  const [names, ids] = [slides.map(({ key }) => key), loops.map(({ id }) => id)]
  for (const { key, asset, film } of slides)
    if (!assets.some(({ sha256, mime }) => sha256 === asset && mime.startsWith('video') === !!film)) return `slide ${key} has no asset`
  for (const { id, slots } of loops) for (const { slide } of slots) if (!names.includes(slide)) return `loop ${id} names no slide ${slide}`
  for (const loop of [...segments.map((segment) => segment.loop), fallback])
    if (loop !== null && !ids.includes(loop)) return `there is no loop ${loop}`
  return null
}

export async function openStaging({ shelf, assets, chance, onReady, onProgress, onFault }: Parts): Promise<Staging> {
  let active = (await shelf.read('active').catch(() => undefined)) ?? null
  let preparing: Manifest | null = null
  /** May still be on glass. */
  let outgoing: Manifest | null = null
  let repairing = false
  const pause = createPause()
  const repairPause = createPause()

  async function gather(manifest: Manifest): Promise<Fault | null> {
    let first: Fault | null = null
    let have = 0
    for (const asset of manifest.assets) {
      try {
        await assets.obtain(asset)
        onProgress(manifest, ++have)
      } catch (thrown) {
        first = first || (isFault(thrown) ? thrown : faultOf('storage', asset.sha256, thrown))
      }
    }
    return first
  }
  const sweep = (): void => {
    const needed = new Set([active, preparing, outgoing].reduce<string[]>((all, one) => all.concat(one ? one.assets.map(({ sha256 }) => sha256) : []), []))
    assets.collect(needed).catch(() => undefined)
  }
  async function prepare(manifest: Manifest): Promise<void> {
    const current = (): boolean => preparing === manifest
    await shelf.commit({ put: { preparing: manifest } }).catch(() => undefined)
    sweep()
    for (let failures = 0; current(); failures++) {
      let fault = await gather(manifest)
      if (!current()) return
      if (fault === null) {
        try {
          await shelf.commit({ put: { active: manifest }, drop: ['preparing'] })
        } catch (thrown) {
          fault = faultOf('storage', null, thrown)
        }
      }
      if (fault === null) {
        if (current()) preparing = null
        outgoing = outgoing || active
        active = manifest
        onReady(manifest)
        return
      }
      onFault(manifest, fault)
      await pause.wait(retryDelay(failures, chance()))
    }
  }
  async function repair(): Promise<void> {
    if (repairing) return
    repairing = true
    for (let failures = 0; active; failures++) {
      const fault = await gather(active)
      if (fault === null) break
      onFault(active, fault)
      await repairPause.wait(retryDelay(failures, chance()))
    }
    repairing = false
  }
  const take = (manifest: Manifest): void => {
    if (preparing?.version === manifest.version) return pause.wake()
    const wrong = soundness(manifest)
    if (wrong !== null) return onFault(manifest, faultOf('bad-manifest', null, wrong))
    const over = overBudget(manifest)
    if (over !== null && active?.version !== manifest.version) return onFault(manifest, faultOf('over-budget', null, over))
    preparing = null
    pause.wake()
    if (active?.version === manifest.version) {
      shelf.commit({ drop: ['preparing'] }).catch(() => undefined)
      return onReady(active)
    }
    preparing = manifest
    void prepare(manifest)
  }
  const left = await shelf.read('preparing').catch(() => undefined)
  if (left) take(left)
  return {
    take,
    repair: () => void repair(),
    retry() {
      pause.wake()
      repairPause.wake()
    },
    collect() {
      outgoing = null
      sweep()
    },
    active: () => active
  }
}
