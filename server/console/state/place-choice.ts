/** What one may look at a slide on: a canvas of the fleet, a usual one, a real sign, or any size one types. */
import type { SignEntry } from './sign-entry.ts'
import { canvasKey, distinctCanvases, usualCanvases, type CanvasChoice } from './distinct-canvases.ts'
import type { Place } from './place.ts'

export const ownSize = 'own'

export interface PlaceChoices {
  canvases: CanvasChoice[]
  /** Usual canvases that no sign has. */
  usual: CanvasChoice[]
  signs: { id: string; name: string; place: Place }[]
}

export function placeChoices(signs: readonly SignEntry[]): PlaceChoices {
  const canvases = distinctCanvases(signs)
  const sizes = new Set(canvases.map(({ width, height }) => `${width}x${height}`))
  return {
    canvases,
    usual: usualCanvases.filter(({ width, height }) => !sizes.has(`${width}x${height}`)),
    signs: signs.map(({ id, name, place }) => ({ id, name, place }))
  }
}

export const canvasValue = (canvas: Place): string => `canvas ${canvasKey(canvas)}`
export const signValue = (id: string): string => `sign ${id}`

/** The place behind a chosen value; the middle canvas of the fleet while none is chosen or it is gone. */
export function placeBehind(chosen: string | null, { canvases, usual, signs }: PlaceChoices, own: Place): { value: string; place: Place } {
  if (chosen === ownSize) return { value: ownSize, place: own }
  const canvas = [...canvases, ...usual].find((each) => canvasValue(each) === chosen)
  if (canvas) return { value: canvasValue(canvas), place: canvas }
  const sign = signs.find(({ id }) => signValue(id) === chosen)
  if (sign) return { value: signValue(sign.id), place: sign.place }
  const middle = canvases[Math.floor(canvases.length / 2)]
  return middle ? { value: canvasValue(middle), place: middle } : { value: ownSize, place: own }
}
