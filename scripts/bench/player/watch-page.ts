/** Runs before the player in its page and in the page around it, which keeps the sums: writes down each change of picture, frames asked for, and object URLs alive. It reads the page alone. */

export interface Watched {
  /** When each picture came on glass: its frame's time, monotonic ms. */
  changes: number[]
  /** Changes ever; `changes` keeps the latest. */
  count: number
  /** Calls of requestAnimationFrame. */
  frames: number
  urls: number
  /** First picture on glass, ms since the navigation. */
  firstMs: number | null
}
declare global {
  interface Window {
    watched: Watched
  }
}

const keptChanges = 2000

export function watchPage(kept: number): void {
  const outer = window.top ?? window
  if (outer === window) outer.watched = { changes: [], count: 0, frames: 0, urls: 0, firstMs: null }
  const { watched } = outer
  const ask = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (then) => {
    watched.frames++
    return ask(then)
  }
  const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)]
  URL.createObjectURL = (blob) => {
    watched.urls++
    return create(blob)
  }
  URL.revokeObjectURL = (url) => {
    watched.urls--
    revoke(url)
  }
  addEventListener('DOMContentLoaded', () => {
    let last = ''
    new MutationObserver(() => {
      const seen = [...document.querySelectorAll<HTMLImageElement>('#stage img')].find((image) => getComputedStyle(image).visibility === 'visible')
      if (!seen?.complete || seen.src === last) return
      last = seen.src
      watched.count++
      watched.firstMs ??= performance.timeOrigin + performance.now() - outer.performance.timeOrigin
      watched.changes.push(Number(document.timeline.currentTime))
      if (watched.changes.length > kept) watched.changes.shift()
    }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['style'] })
  })
}

export const watching = { script: watchPage, kept: keptChanges }
