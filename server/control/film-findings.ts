/** What is to be said of a film on a canvas. */
import type { Profile } from '../domain/canvas.ts'
import type { Video } from '../domain/slide.ts'
import type { Finding } from './ports/painting.ts'

/** Enlarged more than this, a film looks soft. */
const blurredBeyond = 2

export function filmFindings({ film, fit }: Video, { width, height }: Profile): Finding[] {
  const [across, down] = [width / film.width, height / film.height]
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  return scale > blurredBeyond ? [enlarged(scale)] : []
}

const enlarged = (scale: number): Finding => ({
  level: 'warning',
  th: `วิดีโอเล็กไป ต้องขยาย ${scale.toFixed(1)} เท่า จะดูไม่คมชัดบนป้ายนี้ ควรใช้วิดีโอที่ใหญ่กว่านี้`,
  en: `The film is enlarged ${scale.toFixed(1)} times and will look soft on this sign; use a larger one`
})
