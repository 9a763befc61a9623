import { profileOf, type Profile } from '../../server/domain/canvas.ts'

/** Width, height, pixel pitch in mm and reading distance in metres: the example fleet's canvases, then odd ones. */
const canvases: readonly (readonly [number, number, number, number])[] = [
  [96, 32, 10, 30],
  [128, 64, 10, 30],
  [192, 96, 10, 40],
  [256, 128, 10, 45],
  [320, 160, 8, 45],
  [640, 320, 6, 33],
  [960, 320, 5, 25],
  [1920, 1080, 4, 60],
  [128, 256, 8, 25],
  [240, 480, 5, 20],
  [1001, 333, 5, 30],
  [160, 160, 8, 25],
  [384, 64, 10, 30]
]

export const contactCanvases: readonly Profile[] = canvases.map(([width, height, pitchMm, metres]) => profileOf({ width, height, pitchMm }, metres))

export const nameOf = ({ width, height }: Profile): string => `${width}x${height}`
