import type { Place } from '../state/place.ts'
import type { Key } from '../words/dictionary.ts'

const look = (words: Key, width: number, height: number): { words: Key; place: Place } => ({
  words,
  place: { width, height, pitchMm: 10, viewingDistanceM: 30, facesTraffic: false }
})

/** The shapes of sign for which an artwork is tried. */
export const shapes = [look('crop.wide', 192, 64), look('crop.square', 128, 128), look('crop.tall', 96, 192)]
export type Shape = (typeof shapes)[number]
