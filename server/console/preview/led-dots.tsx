import { useEffect, useRef, useState } from 'react'
import { useElementSize } from '@mantine/hooks'
import { drawDots } from './draw-dots.ts'
import { usePixels } from './use-pixels.ts'

interface Props {
  image: string
  width: number
  height: number
  alt: string
}
/** Screen pixels from LED to LED. */
const least = 6
const most = 12
const tallest = 560

/** Every pixel as one round LED on black. What does not fit is scrolled to; only what is in view is drawn. */
export function LedDots({ image, width, height, alt }: Props) {
  const pixels = usePixels(image)
  const { ref: box, width: room } = useElementSize<HTMLDivElement>()
  const glass = useRef<HTMLCanvasElement>(null)
  const [corner, setCorner] = useState({ x: 0, y: 0 })
  const step = Math.min(most, Math.max(least, Math.floor(room / width)))
  const view = { width: Math.min(room, width * step), height: Math.min(tallest, height * step) }
  useEffect(() => {
    if (glass.current && pixels && room > 0) drawDots(glass.current, pixels, { step, corner, width: view.width, height: view.height })
  }, [pixels, room, step, corner, view.width, view.height])
  return (
    <div ref={box}>
      <div
        className="led-window"
        style={{ width: view.width, height: view.height }}
        tabIndex={0}
        onScroll={({ currentTarget }) => setCorner({ x: currentTarget.scrollLeft, y: currentTarget.scrollTop })}
      >
        <div style={{ width: width * step, height: height * step }}>
          <canvas ref={glass} role="img" aria-label={alt} style={{ width: view.width, height: view.height }} />
        </div>
      </div>
    </div>
  )
}
