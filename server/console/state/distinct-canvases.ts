import type { SignEntry } from './sign-entry.ts'
import type { Place } from './place.ts'

/** A place, and how many signs are like it. */
export interface CanvasChoice extends Place {
  signs: number
}

export const canvasKey = ({ width, height, pitchMm, viewingDistanceM, facesTraffic }: Place): string =>
  `${width}x${height}/${pitchMm}/${viewingDistanceM}${facesTraffic ? '/traffic' : ''}`

const usual = (width: number, height: number, pitchMm: number, viewingDistanceM: number): CanvasChoice => ({
  width,
  height,
  pitchMm,
  viewingDistanceM,
  facesTraffic: false,
  signs: 0
})

/** Shapes to try when there is no sign yet. */
export const usualCanvases: CanvasChoice[] = [
  usual(96, 32, 16, 30),
  usual(192, 96, 10, 30),
  usual(320, 160, 10, 40),
  usual(512, 256, 8, 50),
  usual(256, 384, 8, 30),
  usual(1920, 1080, 4, 60)
]

/** The different canvases of the fleet, smallest first; the usual ones while there is no sign. */
export function distinctCanvases(signs: readonly SignEntry[]): CanvasChoice[] {
  const found = new Map<string, CanvasChoice>()
  for (const { place } of signs) {
    const choice = { ...place, signs: 1 }
    const known = found.get(canvasKey(choice))
    if (known) known.signs += 1
    else found.set(canvasKey(choice), choice)
  }
  if (found.size === 0) return usualCanvases
  return [...found.values()].sort((a, b) => a.width * a.height - b.width * b.height || a.width - b.width)
}
