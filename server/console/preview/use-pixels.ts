import { useEffect, useState } from 'react'

/** A picture decoded, for drawing; the one before stays until the next is ready. */
export function usePixels(image: string): HTMLImageElement | null {
  const [pixels, setPixels] = useState<HTMLImageElement | null>(null)
  useEffect(() => {
    let wanted = true
    const next = new Image()
    next.onload = () => {
      if (wanted) setPixels(next)
    }
    next.src = image
    return () => {
      wanted = false
    }
  }, [image])
  return pixels
}
