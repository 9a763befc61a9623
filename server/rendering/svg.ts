/** A layout as SVG of paths only: no text, no reference, nothing a person typed. */
import type { Block } from './fit.ts'
import { qrSide, rectangle, type Layout, type PlacedQr } from './layout.ts'
import { quietZone } from './qr-code.ts'

const short = (value: number): string => String(Math.round(value * 1000) / 1000)

/** Without its picture, which lies below; then the ground shows only through `scrim`. */
export function svgOf(layout: Layout, scrim = ''): string {
  const { width, height, ground, shapes, texts, picture, qr, top = 0 } = layout
  const body = [
    ...shapes.map(({ d, fill }) => `<path fill="${fill}" d="${d}"/>`),
    ...(qr === undefined ? [] : [qrPaths(qr)]),
    ...texts.map(({ block, x, y, width, align, fill }) => `<g fill="${fill}">${glyphPaths(block, x, y, width, align)}</g>`)
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${
    picture === undefined ? `<path fill="${ground}" d="M0 0H${width}V${height}H0Z"/>` : scrim
  }<g transform="translate(0 ${top})">${body.join('')}</g></svg>`
}

function qrPaths({ code, modulePx, x, y }: PlacedQr): string {
  const side = qrSide(code, modulePx)
  let dark = ''
  for (let row = 0; row < code.side; row++)
    for (let column = 0; column < code.side; column++)
      if (code.isDark(row, column)) dark += rectangle(x + (column + quietZone) * modulePx, y + (row + quietZone) * modulePx, modulePx, modulePx)
  return `<path fill="#ffffff" d="${rectangle(x, y, side, side)}"/><path fill="#000000" shape-rendering="crispEdges" d="${dark}"/>`
}

/** One `<path>` a glyph, its outline in font units moved by a matrix: rewriting coordinates costs fifty times more. */
function glyphPaths({ face, setting, scale, ascent, pitch }: Block, x: number, y: number, width: number, align: 'left' | 'centre'): string {
  let paths = ''
  const k = String(Math.round(scale * 1e7) / 1e7)
  for (const [row, line] of setting.lines.entries()) {
    const spare = width - (line.right - line.left) * scale
    const left = Math.round(align === 'centre' ? x + spare / 2 : x) - line.left * scale
    const baseline = y + ascent + row * pitch
    for (const glyph of line.glyphs) {
      const outline = face.outline(glyph.id)
      if (outline !== '')
        paths += `<path transform="matrix(${k} 0 0 -${k} ${short(left + glyph.x * scale)} ${short(baseline - glyph.y * scale)})" d="${outline}"/>`
    }
  }
  return paths
}
