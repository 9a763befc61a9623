/** The largest size at which a passage fits a box. Outlines are linear in size, so no search is needed, only pixel snapping. */
import type { Passage, Setting } from './typeset.ts'
import type { Typeface } from './typeface.ts'

/** A passage at its size: all in pixels but `scale`, pixels a font unit. */
export interface Block {
  face: Typeface
  setting: Setting
  scale: number
  /** From the block's top to the first baseline, and between baselines. Whole. */
  ascent: number
  pitch: number
  width: number
  height: number
  /** Height of the plain consonant: what legibility is measured in. */
  consonantPx: number
}
export interface Room {
  width: number
  height: number
  mostLines: number
  /** Never larger than this, pixels of consonant. */
  mostPx: number
}

/** Below this many pixels the consonant is a whole number of them, so that its edges stay crisp. */
const snapBelowPx = 24
/** Above this, up to a tenth of the size is given for better breaks; below, every pixel counts. */
const concedeFromPx = 12
const concession = 0.9
/** Ink may touch a neighbouring pixel by this share of it: under 2 % of full brightness. */
const touch = 0.02

export function fit({ face, settings }: Passage, room: Room): Block | undefined {
  const blocks: Block[] = []
  let largest = 0
  for (const setting of settings) {
    if (setting.lines.length > room.mostLines) continue
    const block = size(setting, face, room, largest * concession)
    if (block === undefined) continue
    blocks.push(block)
    largest = Math.max(largest, block.consonantPx)
  }
  const least = largest >= concedeFromPx ? largest * concession : largest - 1e-6
  let best: Block | undefined
  for (const block of blocks) {
    if (block.consonantPx < least) continue
    const dearer = best !== undefined && block.setting.cost - best.setting.cost
    if (best === undefined || Number(dearer) < -1e-9 || (Math.abs(Number(dearer)) <= 1e-9 && block.consonantPx > best.consonantPx)) best = block
  }
  return best
}

/** Nothing if it cannot reach `worthwhilePx`. */
function size(setting: Setting, face: Typeface, room: Room, worthwhilePx: number): Block | undefined {
  const tall = setting.top + setting.bottom + setting.pitch * (setting.lines.length - 1)
  const widest = Math.min(room.width / setting.width, room.height / tall)
  let consonantPx = snapped(Math.min(widest * face.consonant, room.mostPx))
  while (consonantPx >= Math.max(1, worthwhilePx - 1)) {
    const block = atSize(setting, face, consonantPx)
    if (block.width <= room.width && block.height <= room.height) return block
    consonantPx = snapped(consonantPx - (consonantPx <= snapBelowPx ? 1 : 0.25))
  }
  return undefined
}

const snapped = (px: number): number => (px < snapBelowPx ? Math.floor(px + 1e-6) : Math.floor(px * 4) / 4)

function atSize(setting: Setting, face: Typeface, consonantPx: number): Block {
  const scale = consonantPx / face.consonant
  const ascent = Math.ceil(setting.top * scale - touch)
  const pitch = Math.ceil(setting.pitch * scale - 0.25)
  const height = ascent + pitch * (setting.lines.length - 1) + Math.ceil(setting.bottom * scale - touch)
  return { face, setting, scale, ascent, pitch, width: Math.ceil(setting.width * scale - touch), height, consonantPx }
}

/** The same block with its lines further apart, up to `most` of a consonant height each, within `height`. */
export function loosen(block: Block, height: number, most: number): Block {
  const gaps = block.setting.lines.length - 1
  if (gaps <= 0 || block.height >= height) return block
  const more = Math.min(Math.floor((height - block.height) / gaps), Math.round(block.consonantPx * most))
  return { ...block, pitch: block.pitch + more, height: block.height + more * gaps }
}
