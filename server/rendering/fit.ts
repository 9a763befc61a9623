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
  /** Never smaller than this for the sake of better breaks. */
  leastPx: number
  /** Never larger than this, pixels of consonant. */
  mostPx: number
}

/** Below this many pixels the consonant is a whole number of them, so that its edges stay crisp. */
const snapBelowPx = 24
/** From here on lines get air beyond what keeps them apart, em. */
const airyFromPx = 12
const moreAir = 0.07
/** Ink may touch a neighbouring pixel by this share of it: under 2 % of full brightness. */
const touch = 0.02

/** Better breaks are worth some size: a line cut in mid-phrase (about 15) as much as a third of it, far less while every pixel counts. */
const worthOfBreaks = 0.03
const worthWhenSmall = 0.011
const worthAt = (px: number): number => (px < airyFromPx ? worthWhenSmall : worthOfBreaks)
export const appeal = ({ consonantPx, setting }: Block): number =>
  Math.log(consonantPx) - setting.cost * worthAt(consonantPx)

export function fit({ face, settings }: Passage, room: Room): Block | undefined {
  const blocks = settings.flatMap((setting) => {
    const block = setting.lines.length > room.mostLines ? undefined : size(setting, face, room)
    return block === undefined ? [] : [block]
  })
  const largest = Math.max(0, ...blocks.map(({ consonantPx }) => consonantPx))
  const floor = Math.min(largest, room.leastPx)
  let best: Block | undefined
  for (const block of blocks) if (block.consonantPx >= floor && (best === undefined || appeal(block) > appeal(best))) best = block
  return best
}

function size(setting: Setting, face: Typeface, room: Room): Block | undefined {
  const tall = setting.top + setting.bottom + setting.pitch * (setting.lines.length - 1)
  const widest = Math.min(room.width / setting.width, room.height / tall)
  let consonantPx = snapped(Math.min(widest * face.consonant, room.mostPx))
  while (consonantPx >= 1) {
    const block = atSize(setting, face, consonantPx)
    if (block.width <= room.width && block.height <= room.height) return block
    consonantPx = snapped(consonantPx - (consonantPx <= snapBelowPx ? 1 : 0.5))
  }
  return undefined
}

const snapped = (px: number): number => (px < snapBelowPx ? Math.floor(px + 1e-6) : Math.floor(px * 4) / 4)

function atSize(setting: Setting, face: Typeface, consonantPx: number): Block {
  const scale = consonantPx / face.consonant
  const ascent = Math.ceil(setting.top * scale - touch)
  const air = consonantPx < airyFromPx ? 0 : moreAir * face.unitsPerEm * scale
  const pitch = setting.lines.length > 1 ? Math.ceil(setting.pitch * scale + air - 0.25) : 0
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
