/** What lies between a picture and the text: a fade where they stand side by side, else a veil of the ground, as thick as the pixels ask for. */
import { contrast, rgbOf, type Rgb } from './contrast.ts'
import { rectangle, type Layout, type PlacedPicture, type PlacedText } from './layout.ts'

export const leastContrast = 7
/** Thinner looks unquiet behind letters. */
const leastVeil = 0.5
/** Over the part of a picture that no text stands on. */
const elsewhere = 0.25
const step = 0.01
/** Part of a picture's side that fades into the ground. */
const fadeShare = 0.18

/** Raw RGB. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
  channels: number
}

const gradient = (axis: string, stops: readonly (readonly [number, number])[], ground: string, d: string): string =>
  `<linearGradient id="scrim" ${axis}>${stops
    .map(([at, opacity]) => `<stop offset="${at.toFixed(3)}" stop-color="${ground}" stop-opacity="${opacity.toFixed(3)}"/>`)
    .join('')}</linearGradient><path fill="url(#scrim)" d="${d}"/>`

/** SVG, to go between the picture and the text. */
export const scrimOf = (layout: Layout, picture: PlacedPicture, pixels: Pixels): string =>
  picture.stands === 'beside' ? fade(layout, picture) : veil(layout, pixels)

function fade({ ground }: Layout, { x, y, width, height }: PlacedPicture): string {
  const stops = [[0, 1], [0.25, 0.8], [0.6, 0.3], [1, 0]] as const
  if (x > 0) return gradient('x1="0" x2="1" y1="0" y2="0"', stops, ground, rectangle(x, y, Math.max(4, Math.round(width * fadeShare)), height))
  const deep = Math.max(4, Math.round(height * fadeShare))
  return gradient('x1="0" x2="0" y1="1" y2="0"', stops, ground, rectangle(x, y + height - deep, width, deep))
}

/** As thick as the brightest pixel behind any letter asks for; thinner beyond the end of lines that are set left. */
function veil({ width, height, ground, texts }: Layout, pixels: Pixels): string {
  const onGround = texts.filter(({ role }) => role !== 'callToAction')
  const thick = Math.max(leastVeil, ...onGround.map((text) => veilFor(text, rgbOf(ground), pixels)))
  const edge = Math.max(0, ...onGround.map(({ x, width, block, align }) => (align === 'left' ? x + block.width + block.consonantPx / 2 : x + width))) / width
  const whole = rectangle(0, 0, width, height)
  if (edge > 0.85) return `<path fill="${ground}" fill-opacity="${thick.toFixed(3)}" d="${whole}"/>`
  return gradient('x1="0" x2="1" y1="0" y2="0"', [[0, thick], [edge, thick], [1, Math.min(thick, elsewhere)]], ground, whole)
}

/** The least opacity of the ground at which `text` stands out from every pixel in its box. */
function veilFor({ x, y, width, block, fill }: PlacedText, ground: Rgb, pixels: Pixels): number {
  const brightest = brightestIn(pixels, { x, y, width, height: block.height })
  const colour = rgbOf(fill)
  for (let opacity = leastVeil; opacity < 1; opacity += step) {
    // One level more than the sum, for rounding.
    const through = (channel: 0 | 1 | 2): number => brightest[channel] * (1 - opacity) + ground[channel] * opacity + 1
    if (contrast(colour, [through(0), through(1), through(2)]) >= leastContrast) return opacity
  }
  return 1
}

/** The greatest of each channel: no pixel of the box is brighter than that. */
function brightestIn({ data, width, height, channels }: Pixels, box: { x: number; y: number; width: number; height: number }): Rgb {
  const most: [number, number, number] = [0, 0, 0]
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))]
  const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))]
  for (let y = top; y < bottom; y++)
    for (let at = (y * width + left) * channels; at < (y * width + right) * channels; at += channels)
      for (const channel of [0, 1, 2] as const) most[channel] = Math.max(most[channel], data[at + channel] ?? 0)
  return most
}
