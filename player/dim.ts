/** Darkens the sign's rectangle by the hour. Loaded for signs that ask for it. */
import { levelAt } from '../server/domain/level.ts'
import type { Manifest } from '../server/domain/manifest.ts'
import type { Clock } from './clock.ts'
import { place } from './stage.ts'

/** The clock may be set meanwhile. */
const longestMs = 60_000

/** Gives a function that takes over a manifest's levels and tells the percent in force. */
export function createDim(root: HTMLElement, clock: Clock): (manifest: Manifest) => number {
  const dim = root.appendChild(document.createElement('div'))
  dim.id = 'dim'
  let timer: ReturnType<typeof setTimeout> | undefined
  const apply = (manifest: Manifest): number => {
    clearTimeout(timer)
    const now = clock.timeAt(clock.mono())
    const { percent, until } = levelAt(manifest.levels ?? [], now)
    place(dim, manifest.frame)
    Object.assign(dim.style, { opacity: String(1 - percent / 100), visibility: percent < 100 ? 'visible' : 'hidden' })
    if (until !== null) timer = setTimeout(() => apply(manifest), Math.min(longestMs, Math.max(1, until - now)))
    return percent
  }
  return apply
}
