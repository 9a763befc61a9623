/** Two pictures in the sign's rectangle, one seen: the next is decoded before its time and cut in at its frame. */
import type { Manifest } from '../server/domain/manifest.ts'

export interface Stage {
  /** Loads and decodes into the hidden picture; false: it cannot be drawn. */
  prepare(url: string): Promise<boolean>
  /**
   * Cuts to the prepared picture (or to none) in the first frame at or after `due`; gives that frame's time, or null
   * if it came only after `latest` and nothing was changed. Monotonic ms.
   */
  cut(to: 'picture' | 'nothing', frame: Manifest['frame'], due: number, latest: number): Promise<number | null>
}

/** How long before a deadline frames are watched, and how much of a frame early is near enough, ms. */
const watchMs = 40
const earlyMs = 9

export function decodePicture(image: HTMLImageElement, url: string): Promise<void> {
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('The picture cannot be decoded'))
  })
  image.src = url
  return loaded.then(() => image.decode())
}

export function place(element: HTMLElement, { x, y, width, height }: Manifest['frame']): void {
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
}

export function createStage(root: HTMLElement, onEmpty: (empty: boolean, frame: Manifest['frame']) => void): Stage {
  const [first, second] = root.querySelectorAll('img')
  if (!first || !second) throw new Error('The stage needs two pictures')
  let [front, back] = [first, second]
  return {
    async prepare(url) {
      try {
        await decodePicture(back, url)
        return back.naturalWidth > 0
      } catch {
        return false
      }
    },
    cut: (to, frame, due, latest) =>
      new Promise((resolve) => {
        const draw = (at: number): void => {
          if (at < due - earlyMs) return void requestAnimationFrame(draw)
          if (at > latest) return resolve(null)
          place(root, frame)
          front.style.visibility = 'hidden'
          root.style.visibility = to === 'picture' ? 'visible' : 'hidden'
          if (to === 'picture') {
            back.style.visibility = 'visible'
            ;[front, back] = [back, front]
          }
          onEmpty(to === 'nothing', frame)
          // The frame after is the proof that this one was composed.
          requestAnimationFrame(() => resolve(at))
        }
        setTimeout(() => requestAnimationFrame(draw), Math.min(2 ** 31 - 1, Math.max(0, due - watchMs - performance.now())))
      })
  }
}
