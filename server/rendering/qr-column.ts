/** A white column at the right of a low sign, with the QR code as high as the sign. */
import type { Profile } from '../domain/canvas.ts'
import type { Composition } from './arrangement.ts'
import { qrSide, rectangle, type Layout } from './layout.ts'
import { leastModulePx, type QrCode } from './qr-code.ts'

const mostOfWidth = 0.42
/** Above the plate it looks calmer, so that is preferred at the same size of letters. */
const lessLiked = 0.15
const white = '#ffffff'

export function qrColumn(code: QrCode, profile: Profile, beside: (narrower: Profile) => Composition | undefined): Composition[] {
  const { width, height } = profile
  const modulePx = Math.floor(Math.min(height, width * mostOfWidth) / qrSide(code, 1))
  if (width < height || modulePx < leastModulePx) return []
  const side = qrSide(code, modulePx)
  const rest = beside({ ...profile, width: width - side })
  if (rest === undefined) return []
  return [
    {
      score: rest.score - lessLiked,
      get layout(): Layout {
        const { layout } = rest
        const column = { d: rectangle(width - side, 0, side, height), fill: white }
        const qr = { code, modulePx, x: width - side, y: Math.floor((height - side) / 2) }
        return { ...layout, width, shapes: [...layout.shapes, column], qr }
      }
    }
  ]
}
