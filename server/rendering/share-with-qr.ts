/** A QR code takes its part of the text's box: at the right, or below on upright signs. */
import type { Box } from './column.ts'
import { qrSide, type PlacedQr } from './layout.ts'
import { leastModulePx, type QrCode } from './qr-code.ts'

/** Most of the box's longer way that a code takes. */
const mostOfWidth = 0.36
const mostOfHeight = 0.42

/** Nothing where its modules would be smaller than scanners need. */
export function shareWithQr(box: Box, code: QrCode, upright: boolean): { box: Box; qr: PlacedQr } | undefined {
  const one = qrSide(code, 1)
  const room = upright ? Math.min(box.width * 0.8, box.height * mostOfHeight) : Math.min(box.height, box.width * mostOfWidth)
  const modulePx = Math.floor(room / one)
  if (modulePx < leastModulePx) return undefined
  const side = one * modulePx
  const gap = Math.max(2, Math.round(side * 0.06))
  return upright
    ? {
        box: { ...box, height: box.height - side - gap },
        qr: { code, modulePx, x: box.x + Math.floor((box.width - side) / 2), y: box.y + box.height - side }
      }
    : {
        box: { ...box, width: box.width - side - gap },
        qr: { code, modulePx, x: box.x + box.width - side, y: box.y + Math.floor((box.height - side) / 2) }
      }
}
