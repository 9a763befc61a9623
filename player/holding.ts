/** What stands when there is nothing to show: calm, branded, and the pairing code while the sign has no name yet. */
import type { Manifest } from '../server/domain/manifest.ts'
import { place } from './stage.ts'

export type HoldingText = { kind: 'brand' } | { kind: 'code'; code: string } | { kind: 'second-window' } | { kind: 'second-machine' } | { kind: 'sign'; name: string } | { kind: 'identify'; text: string }
export interface Holding {
  say(text: HoldingText): void
  /** Covers the sign's rectangle, or the window while that is unknown. */
  show(frame: Manifest['frame'] | null): void
  hide(): void
}

const words = (text: HoldingText): { code: string; hint: string } => {
  switch (text.kind) {
    case 'brand':
      return { code: '', hint: '' }
    case 'code':
      return { code: text.code, hint: 'พิมพ์รหัสนี้ที่หน้าป้ายในระบบ' }
    case 'identify': {
      const lines = text.text.split('\n')
      return { code: lines.slice(0, 2).join('\n'), hint: lines.slice(2).join(' ') }
    }
    case 'sign':
      return { code: '', hint: text.name }
    case 'second-machine':
      return { code: '', hint: 'ป้ายนี้กำลังแสดงอยู่ที่เครื่องอื่น' }
    case 'second-window':
      return { code: '', hint: 'ป้ายนี้เปิดอยู่ในหน้าต่างอื่นแล้ว' }
  }
}

export function createHolding(root: HTMLElement): Holding {
  let frame: Manifest['frame'] | null = null
  const write = (selector: string, text: string): void => {
    const line = root.querySelector(selector)
    if (line) line.textContent = text
  }
  const fit = (): void => {
    const area = frame ?? { x: 0, y: 0, width: innerWidth * devicePixelRatio, height: innerHeight * devicePixelRatio }
    place(root, area)
    root.style.fontSize = `${Math.min(area.width / 34, area.height / 14) / devicePixelRatio}px`
  }
  addEventListener('resize', fit)
  return {
    say(text) {
      const { code, hint } = words(text)
      root.dataset['kind'] = text.kind
      write('.code', code)
      write('.hint', hint)
    },
    show(now) {
      frame = now
      fit()
      root.style.visibility = 'visible'
    },
    hide() {
      root.style.visibility = 'hidden'
    }
  }
}
