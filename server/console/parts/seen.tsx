import { useEffect, useState, type ReactNode } from 'react'
import { useInViewport } from '@mantine/hooks'

/** Long enough for the page itself to stand. */
const restMs = 1500

/** Makes what it holds once its place comes into view, or the page has come to rest: what is printed is whole. */
export function Seen({ height, children }: { /** px, until then and after. */ height: number; children: ReactNode }) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  const [rested, setRested] = useState(false)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), restMs)
    return () => clearTimeout(timer)
  }, [])
  if (!seen && (inViewport || rested)) setSeen(true)
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {seen && children}
    </div>
  )
}
