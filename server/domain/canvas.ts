import { z } from 'zod'

/** The rectangle a sign shows: `x, y` of the controller's output, all in pixels; pitch is the distance between LEDs. */
export const Canvas = z.object({
  x: z.number().int().min(0).max(16384),
  y: z.number().int().min(0).max(16384),
  width: z.number().int().min(16).max(4096),
  height: z.number().int().min(16).max(4096),
  pitchMm: z.number().min(0.5).max(50)
})
export type Canvas = z.infer<typeof Canvas>

/** All that decides how a slide looks somewhere: two signs of one profile share their renderings. */
export interface Profile {
  width: number
  height: number
  /** Least height of a Thai consonant in pixels that may be shown, and the height that reads well. */
  floorPx: number
  goodPx: number
}

/** Letter height by reading distance, 1 inch per 40 ft at the least and per 30 ft for comfort (MUTCD 2A), never under 7 and 8 px. */
export const profileOf = (canvas: { width: number; height: number; pitchMm: number }, viewingDistanceM: number): Profile => ({
  width: canvas.width,
  height: canvas.height,
  floorPx: Math.max(7, Math.ceil((1000 * viewingDistanceM) / 480 / canvas.pitchMm)),
  goodPx: Math.max(8, Math.ceil((1000 * viewingDistanceM) / 360 / canvas.pitchMm))
})

export const profileKey = ({ width, height, floorPx, goodPx }: Profile): string => `${width}x${height}/${floorPx}-${goodPx}`
