import type { Focus } from '../../domain/slide.ts'

const step = 0.01
const leap = 0.1
const ways: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}
/** Whole percents inside the picture. */
const inside = (part: number): number => Math.min(1, Math.max(0, Math.round(part * 100) / 100))

export const focusAt = (x: number, y: number): Focus => ({ x: inside(x), y: inside(y) })

/** Where an arrow key takes the focal point; undefined for every other key. */
export function moveFocus({ x, y }: Focus, key: string, far: boolean): Focus | undefined {
  const way = ways[key]
  const by = far ? leap : step
  return way && focusAt(x + way[0] * by, y + way[1] * by)
}
