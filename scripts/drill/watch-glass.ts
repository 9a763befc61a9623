/**
 * Runs in every frame of a watched page, before the player: tells on the console when the page began and went, and whenever another marked
 * picture is seen. It reads pixels and the page's clock alone, and nothing of the player's.
 */
export function watchGlass({ bits, bitPx }: { bits: number; bitPx: number }): void {
  const marks = new Map<string, number>()
  let last = -1
  const markOf = (image: HTMLImageElement): number => {
    const known = marks.get(image.src)
    if (known !== undefined) return known
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const pen = canvas.getContext('2d')
    if (pen === null || canvas.width < bits * bitPx) return 0
    pen.drawImage(image, 0, 0)
    let id = 0
    for (let bit = 0; bit < bits; bit++) {
      const [value = 0] = pen.getImageData(bit * bitPx + bitPx / 2, bitPx / 2, 1, 1).data
      if (value > 128) id |= 1 << bit
    }
    marks.set(image.src, id)
    return id
  }
  const isSeen = (element: Element | null): boolean => element !== null && getComputedStyle(element).visibility === 'visible'
  /** Of several pages in frames the last one that is not hidden covers the others. */
  const isOnTop = (): boolean => {
    if (window.parent === window) return document.querySelector('iframe') === null
    const frames = [...window.parent.document.querySelectorAll('iframe')]
    return frames.filter((frame) => getComputedStyle(frame).visibility === 'visible').at(-1) === window.frameElement
  }
  const now = (): number => performance.timeOrigin + performance.now()
  const look = (): void => {
    if (!isOnTop()) {
      last = -1
      return
    }
    const image = [...document.querySelectorAll<HTMLImageElement>('#stage img')].find((one) => isSeen(one) && one.complete && one.naturalWidth > 0)
    const mark = image ? markOf(image) : 0
    if (mark === last) return
    last = mark
    console.debug(`SEEN ${mark} ${now()}`)
  }
  addEventListener('DOMContentLoaded', () => {
    // In the outer page frames come, are hidden and go.
    for (const { body } of new Set([document, window.parent.document]))
      new MutationObserver(look).observe(body, { attributes: true, subtree: true, childList: true, attributeFilter: ['style', 'src'] })
    look()
  })
  // A wrong clock, as the drill sets it; the player's monotonic clock is left alone.
  const RealDate = Date
  const shift = (): number => Number(sessionStorage.getItem('drill-shift') ?? 0)
  if (window.top === window) {
    console.debug(`BEGAN ${location.protocol === 'about:' ? 0 : shift()} ${now()}`)
    addEventListener('pagehide', () => console.debug(`GONE 0 ${now()}`))
  }
  class ShiftedDate extends RealDate {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(RealDate.now() + shift())
      else super(...(parts as [number]))
    }
    static override now(): number {
      return RealDate.now() + shift()
    }
  }
  Object.defineProperty(globalThis, 'Date', { value: ShiftedDate, writable: true, configurable: true })
}
