import './preview.css'
import { useEffect, useRef, useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { useElementSize, useFullscreenElement } from '@mantine/hooks'
import { IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
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

/** Every pixel as one round LED on black. What does not fit is scrolled to; only what is in view is drawn. */
export function LedDots({ image, width, height, alt }: Props) {
  const { t } = useLanguage()
  const pixels = usePixels(image)
  const { ref: frame, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>()
  const { ref: box, width: room, height: tall } = useElementSize<HTMLDivElement>()
  const glass = useRef<HTMLCanvasElement>(null)
  const [corner, setCorner] = useState({ x: 0, y: 0 })
  const step = Math.min(most, Math.max(least, Math.floor(room / width)))
  const view = { width: Math.min(room, width * step), height: Math.min(tall, height * step) }
  // A scroll bar hides some of the glass, which then cannot follow to the very end.
  const [left, top] = [Math.min(corner.x, width * step - view.width), Math.min(corner.y, height * step - view.height)]
  useEffect(() => {
    if (glass.current && pixels && view.width > 0)
      drawDots(glass.current, pixels, { step, left, top, width: view.width, height: view.height })
  }, [pixels, step, left, top, view.width, view.height])
  return (
    <div ref={frame} className="led-frame">
      <div ref={box} className="led-room" style={fullscreen ? undefined : { height: `min(${height * step}px, 420px)` }}>
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
      <Group justify="space-between" gap="xs" mt={4} className="led-foot">
        <Text size="sm">{t('view.dotsHelp')}</Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={fullscreen ? <IconMinimize size={16} aria-hidden /> : <IconMaximize size={16} aria-hidden />}
          onClick={() => void toggle()}
        >
          {t(fullscreen ? 'view.smaller' : 'view.whole')}
        </Button>
      </Group>
    </div>
  )
}
