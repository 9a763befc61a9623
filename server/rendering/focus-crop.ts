/** The part of a picture that fills a shape with the focus as near its middle as the edges allow. Pure. */
import type { Focus } from '../domain/slide.ts'

interface Size {
  width: number
  height: number
}

/** In whole pixels of the source. */
export function focusCrop(source: Size, { x, y }: Focus, target: Size): Size & { left: number; top: number } {
  const scale = Math.max(target.width / source.width, target.height / source.height)
  const width = Math.max(1, Math.min(source.width, Math.round(target.width / scale)))
  const height = Math.max(1, Math.min(source.height, Math.round(target.height / scale)))
  const from = (middle: number, part: number, whole: number): number => Math.min(whole - part, Math.max(0, Math.round(middle * whole - part / 2)))
  return { left: from(x, width, source.width), top: from(y, height, source.height), width, height }
}
