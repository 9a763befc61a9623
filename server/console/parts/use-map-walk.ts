import { useRef, useState, type KeyboardEvent } from 'react'
import type { Province } from '../../domain/province.ts'
import { isWay, neighbour } from '../state/neighbour.ts'

/** Arrow keys walk a map of provinces; one of them at a time is in the tab order. */
export function useMapWalk(provinces: readonly Province[]) {
  const [current, setCurrent] = useState(provinces[0]?.code ?? '')
  const elements = useRef(new Map<string, HTMLElement | SVGElement>())
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      if (!isWay(event.key)) return
      event.preventDefault()
      const next = neighbour(provinces, current, event.key)
      setCurrent(next)
      elements.current.get(next)?.focus()
    },
    /** What makes an element one's place in the walk. */
    stop: (code: string) => ({
      tabIndex: code === current ? 0 : -1,
      ref: (element: HTMLElement | SVGElement | null): void => {
        if (element) elements.current.set(code, element)
        else elements.current.delete(code)
      },
      onFocusCapture: () => setCurrent(code)
    })
  }
}
