/** What would be wrong on the glass: slides that cannot be read, codes drivers cannot scan, signs with nothing to show. */
import type { Sign } from '../domain/sign.ts'
import type { Painted } from './orders.ts'
import type { Finding } from './ports/painting.ts'
import { distractsDrivers } from './traffic.ts'

/** Something found before publishing. `blocking`: it cannot go out like this. */
export interface Problem {
  blocking: boolean
  th: string
  en: string
  playlist?: string
  slide?: string
  signs?: string[]
}

const named = 3
const namesOf = (signs: readonly Sign[], andMore: (count: number) => string): string =>
  signs.slice(0, named).map(({ name }) => name).join(', ') + (signs.length > named ? andMore(signs.length - named) : '')
const inThai = (signs: readonly Sign[]) => namesOf(signs, (count) => ` และอีก ${count} ป้าย`)
const inEnglish = (signs: readonly Sign[]) => namesOf(signs, (count) => ` and ${count} more`)

export function problemsOnGlass(painted: readonly Painted[], signs: readonly Sign[]): Problem[] {
  const served = new Set(painted.flatMap(({ slide, rendering, signs: on }) =>
    rendering.legible ? on.filter((sign) => !distractsDrivers(slide.content, sign)).map(({ id }) => id) : []
  ))
  const idle = signs.filter(({ id }) => !served.has(id))
  const nothing: Problem[] =
    idle.length === 0
      ? []
      : [
          {
            blocking: false,
            signs: idle.map(({ id }) => id),
            th: `มี ${idle.length} ป้ายที่ไม่มีสไลด์ให้แสดง: ${inThai(idle)}`,
            en: `${idle.length} signs would have nothing to show: ${inEnglish(idle)}`
          }
        ]
  return [...illegible(painted), ...codesForDrivers(painted), ...filmsForDrivers(painted), ...nothing]
}

/** One for every slide and every reason it cannot be read, with the signs this is so on. */
function illegible(painted: readonly Painted[]): Problem[] {
  const groups = new Map<string, { painted: Painted; finding: Finding | undefined; signs: Sign[] }>()
  for (const one of painted) {
    if (one.rendering.legible) continue
    const finding = one.rendering.findings.find(({ level }) => level === 'illegible')
    const key = `${one.slide.slide} ${finding?.en ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { painted: one, finding, signs: [...one.signs] })
    else group.signs.push(...one.signs)
  }
  return [...groups.values()].map(({ painted: { slide }, finding, signs }) => ({
    blocking: false,
    slide: slide.slide,
    signs: signs.map(({ id }) => id),
    th: `สไลด์ “${slide.title}” จะไม่ถูกส่งไปยัง ${signs.length} ป้าย (${inThai(signs)}): ${finding?.th ?? ''}`,
    en: `Slide “${slide.title}” is not sent to ${signs.length} signs (${inEnglish(signs)}): ${finding?.en ?? ''}`
  }))
}

/** Slides with the signs of theirs that something is so on. */
function slidesOn(painted: readonly Painted[], among: (one: Painted) => Sign[]): { slide: string; title: string; signs: Sign[] }[] {
  const slides = new Map<string, { slide: string; title: string; signs: Sign[] }>()
  for (const one of painted) {
    const signs = among(one)
    if (signs.length === 0) continue
    const { slide, title } = one.slide
    slides.set(slide, { slide, title, signs: [...(slides.get(slide)?.signs ?? []), ...signs] })
  }
  return [...slides.values()]
}

function filmsForDrivers(painted: readonly Painted[]): Problem[] {
  return slidesOn(painted, ({ slide, signs }) => signs.filter((sign) => distractsDrivers(slide.content, sign))).map(({ slide, title, signs }) => ({
    blocking: false,
    slide,
    signs: signs.map(({ id }) => id),
    th: `สไลด์ “${title}” เป็นวิดีโอ จะไม่ถูกส่งไปยัง ${signs.length} ป้ายที่หันเข้าหาถนน (${inThai(signs)}) เพราะดึงสายตาผู้ขับขี่`,
    en: `Slide “${title}” is a film and is not sent to ${signs.length} signs that face traffic (${inEnglish(signs)}): it draws drivers’ eyes off the road`
  }))
}

function codesForDrivers(painted: readonly Painted[]): Problem[] {
  const facing = ({ rendering, signs }: Painted) => (rendering.hasQr && rendering.legible ? signs.filter(({ facesTraffic }) => facesTraffic) : [])
  return slidesOn(painted, facing).map(({ slide, title, signs }) => ({
    blocking: false,
    slide,
    signs: signs.map(({ id }) => id),
    th: `สไลด์ “${title}” มีคิวอาร์โค้ดบน ${signs.length} ป้ายที่หันเข้าหาถนน (${inThai(signs)}) ผู้ขับขี่สแกนไม่ได้`,
    en: `Slide “${title}” shows a QR code on ${signs.length} signs that face traffic (${inEnglish(signs)}); drivers cannot scan it`
  }))
}
