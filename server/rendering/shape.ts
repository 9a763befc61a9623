/** How a canvas is proportioned: it decides the arrangement. */
export type Shape = 'strip' | 'wide' | 'square' | 'tall'

export function shapeOf(width: number, height: number): Shape {
  const aspect = width / height
  if (aspect >= 2.5) return 'strip'
  if (aspect > 1.25) return 'wide'
  return aspect >= 0.8 ? 'square' : 'tall'
}
