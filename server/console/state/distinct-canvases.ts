import type { SignView } from '../../protocol/views.ts'

/** What decides how a slide looks somewhere, and how many signs look so. */
export interface CanvasChoice {
  width: number
  height: number
  pitchMm: number
  viewingDistanceM: number
  signs: number
}

export const canvasKey = ({ width, height, pitchMm, viewingDistanceM }: CanvasChoice): string =>
  `${width}x${height}/${pitchMm}/${viewingDistanceM}`

/** Shapes to try when there is no sign yet. */
export const usualCanvases: CanvasChoice[] = [
  { width: 96, height: 32, pitchMm: 16, viewingDistanceM: 30, signs: 0 },
  { width: 192, height: 96, pitchMm: 10, viewingDistanceM: 30, signs: 0 },
  { width: 320, height: 160, pitchMm: 10, viewingDistanceM: 40, signs: 0 },
  { width: 512, height: 256, pitchMm: 8, viewingDistanceM: 50, signs: 0 },
  { width: 256, height: 384, pitchMm: 8, viewingDistanceM: 30, signs: 0 },
  { width: 1920, height: 1080, pitchMm: 4, viewingDistanceM: 60, signs: 0 }
]

/** The different canvases of the fleet, smallest first; the usual ones while there is no sign. */
export function distinctCanvases(views: readonly SignView[]): CanvasChoice[] {
  const found = new Map<string, CanvasChoice>()
  for (const { sign } of views) {
    const { width, height, pitchMm } = sign.canvas
    const choice = { width, height, pitchMm, viewingDistanceM: sign.viewingDistanceM, signs: 1 }
    const known = found.get(canvasKey(choice))
    if (known) known.signs += 1
    else found.set(canvasKey(choice), choice)
  }
  if (found.size === 0) return usualCanvases
  return [...found.values()].sort((a, b) => a.width * a.height - b.width * b.height || a.width - b.width)
}
