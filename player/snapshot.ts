/** What is drawn, as a picture of the sign's own pixels. */
import type { Rotation } from './rotation.ts'
import type { Stage } from './stage.ts'

/** Longest data URL the wire takes. */
const longest = 850_000

const sizeOf = (drawn: HTMLElement): [number, number] =>
  drawn instanceof HTMLVideoElement ? [drawn.videoWidth, drawn.videoHeight] : drawn instanceof HTMLImageElement ? [drawn.naturalWidth, drawn.naturalHeight] : [0, 0]

export function snapshot(stage: Stage, rotation: Rotation): { detail: string; picture: string | null } {
  const drawn = stage.drawn()
  const manifest = rotation.showing()
  if (!manifest || !(drawn instanceof HTMLImageElement || drawn instanceof HTMLVideoElement))
    return { detail: rotation.isDark() ? 'dark' : 'holding', picture: null }
  const { width, height } = manifest.frame
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  const [ownWidth, ownHeight] = sizeOf(drawn)
  if (!pen || ownWidth === 0) return { detail: 'cannot draw', picture: null }
  const [across, down] = [width / ownWidth, height / ownHeight]
  const style = getComputedStyle(drawn)
  const scale = style.objectFit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  const [w, h] = drawn instanceof HTMLVideoElement ? [ownWidth * scale, ownHeight * scale] : [width, height]
  pen.fillStyle = style.backgroundColor
  pen.fillRect(0, 0, width, height)
  pen.drawImage(drawn, (width - w) / 2, (height - h) / 2, w, h)
  const png = canvas.toDataURL('image/png')
  const picture = [() => png, () => canvas.toDataURL('image/jpeg', 0.85), () => canvas.toDataURL('image/jpeg', 0.5)].find((make) => make().length <= longest)
  return { detail: rotation.slide() ?? '', picture: picture ? picture() : null }
}
