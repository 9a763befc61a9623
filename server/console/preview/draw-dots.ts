interface View {
  /** Screen pixels from LED to LED. */
  step: number
  /** What part of the whole is in view, in screen pixels. */
  left: number
  top: number
  width: number
  height: number
}
/** An LED's lamp against the distance to the next. */
const lamp = 0.8

/** One lamp, to be repeated. */
function dot(side: number): HTMLCanvasElement {
  const tile = document.createElement('canvas')
  tile.width = tile.height = side
  const pen = tile.getContext('2d')
  pen?.arc(side / 2, side / 2, (side / 2) * lamp, 0, 2 * Math.PI)
  pen?.fill()
  return tile
}

/** Draws the part of a picture that is in view as round lamps on black: pixels enlarged as squares, then cut out by a pattern of dots. */
export function drawDots(glass: HTMLCanvasElement, pixels: HTMLImageElement, { step, left, top, width, height }: View): void {
  const side = Math.round(step * window.devicePixelRatio)
  const finer = side / step
  glass.width = Math.round(width * finer)
  glass.height = Math.round(height * finer)
  const pen = glass.getContext('2d')
  const lamps = pen?.createPattern(dot(side), 'repeat')
  if (!pen || !lamps) return
  const [x, y] = [Math.round(left * finer), Math.round(top * finer)]
  pen.translate(-x, -y)
  pen.imageSmoothingEnabled = false
  pen.drawImage(pixels, 0, 0, pixels.naturalWidth * side, pixels.naturalHeight * side)
  pen.globalCompositeOperation = 'destination-in'
  pen.fillStyle = lamps
  pen.fillRect(x, y, glass.width, glass.height)
  pen.globalCompositeOperation = 'destination-over'
  pen.fillStyle = '#000'
  pen.fillRect(x, y, glass.width, glass.height)
}
