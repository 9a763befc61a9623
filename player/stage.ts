/** Two screens in the sign's rectangle, one seen: the next is made ready before its time and cut in at its frame. */
import type { Manifest } from '../server/domain/manifest.ts'

/** What is to be shown next. */
export interface Sight {
  url: string
  /** How a film fills the frame; undefined: it is a picture, which has the frame's size. */
  film: Manifest['slides'][number]['film']
  /** How long its slot has run by now, ms; below zero before its time. */
  elapsedMs(): number
  /** Set when it broke while it stood. */
  broken: boolean
}
/** An element that shows one sight at a time. */
export interface Screen {
  element: HTMLElement
  /** Rejects when the sight cannot be drawn. */
  prepare(sight: Sight): Promise<unknown>
  /** Called as it comes on glass, and when it is off again. */
  start?(): void
  stop?(): void
}
export interface Stage {
  /** Loads and decodes into a hidden screen; false: it cannot be drawn. */
  prepare(sight: Sight): Promise<boolean>
  /**
   * Cuts, or fades over `fadeMs`, to the prepared screen (or to none) in the first frame at or after `due`; gives that frame's time, or
   * null if it came only after `latest` and nothing was changed. Monotonic ms.
   */
  cut(to: Standing, where: Pick<Manifest, 'frame' | 'fadeMs'>, due: number, latest: number): Promise<number | null>
  /** What is drawn now; undefined: no slide is. */
  drawn(): HTMLElement | undefined
}
/** The prepared screen, the holding picture, or black by intent. */
export type Standing = 'next' | 'nothing' | 'dark'

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

/** In the output's own pixels, whatever the page's are. */
export function place(element: HTMLElement, { x, y, width, height }: Manifest['frame']): void {
  const px = (pixels: number): string => `${pixels / devicePixelRatio}px`
  Object.assign(element.style, { left: px(x), top: px(y), width: px(width), height: px(height) })
}

const show = ({ style }: HTMLElement, visibility: string, zIndex: string): void => void Object.assign(style, { visibility, zIndex })

export function createStage(root: HTMLElement, onStand: (what: Standing, frame: Manifest['frame']) => void): Stage {
  const pictures = Array.from(root.querySelectorAll('img'), (element): Screen => ({ element, prepare: ({ url }) => decodePicture(element, url) }))
  let films: Screen[] | undefined
  let front: Screen | undefined
  let next: Screen | undefined
  const leave = (screen: Screen | undefined): void => {
    if (!screen) return
    show(screen.element, 'hidden', '0')
    screen.stop?.()
  }
  return {
    async prepare(sight) {
      try {
        if (next !== front) leave(next)
        const screens = sight.film ? (films ??= (await import('./film-screen.ts')).filmScreens(root)) : pictures
        next = screens.find((screen) => screen !== front)
        await next?.prepare(sight)
        return true
      } catch {
        return false
      }
    },
    drawn: () => front?.element,
    cut: (to, { frame, fadeMs = 0 }, due, latest) =>
      new Promise((resolve) => {
        const draw = (at: number): void => {
          if (at < due - earlyMs) return void requestAnimationFrame(draw)
          if (at > latest) return resolve(null)
          place(root, frame)
          root.style.visibility = to === 'next' ? 'visible' : 'hidden'
          const last = front
          front = to === 'next' ? next : undefined
          const fades = fadeMs > 0 && front && last
          if (last) Object.assign(last.element.style, fades ? { zIndex: '0' } : { visibility: 'hidden' })
          if (front) {
            show(front.element, 'inherit', '1')
            if (fades) front.element.animate([{ opacity: 0 }, { opacity: 1 }], fadeMs)
            front.start?.()
          }
          onStand(to, frame)
          // The frame after is the proof that this one was composed.
          requestAnimationFrame(() => {
            if (fades) setTimeout(() => last !== front && leave(last), fadeMs)
            else leave(last)
            resolve(at)
          })
        }
        setTimeout(() => requestAnimationFrame(draw), Math.min(2 ** 31 - 1, Math.max(0, due - watchMs - performance.now())))
      })
  }
}
