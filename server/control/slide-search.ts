/** Slides found by their words and steps, in pages, and told in short. Pure. */
import { approvedRevision, newestRevision, type Content, type Slide, type SlideSort, type Step } from '../domain/slide.ts'
import { compareThai, foldThai } from '../domain/thai.ts'

export interface SlideSought {
  step?: Step['step'] | undefined
  kind?: Content['kind'] | undefined
  /** Of the ICT centre: `TH`; else a province's. */
  of?: string | undefined
  theme?: string | undefined
  author?: string | undefined
  /** Words of its title or text, in any spelling of Thai that looks the same. */
  words?: string | undefined
}
export interface SlideSearch extends SlideSought {
  sort: SlideSort
  from: number
  most: number
}
/** A slide as its newest revision stands. */
export interface SlideLine {
  id: string
  province: string | null
  title: string
  number: number
  step: Step['step']
  kind: Content['kind']
  /** How long its film lasts; null: it does not move. */
  filmMs: number | null
  author: { id: string; name: string }
  authoredAt: number
  reviewOn: string | null
  /** What may go on glass. */
  approved: { number: number; title: string } | null
}
export interface SlidePage {
  rows: SlideLine[]
  total: number
  known: number
}
export type SlideCounts = Record<Step['step'], number> & { known: number; ready: number }

const lines = new WeakMap<Slide, SlideLine>()
export function lineOf(slide: Slide): SlideLine {
  const known = lines.get(slide)
  if (known !== undefined) return known
  const { title, number, step, content, author, authoredAt } = newestRevision(slide)
  const approved = approvedRevision(slide)
  const line: SlideLine = {
    id: slide.id,
    province: slide.province,
    title,
    number,
    step: step.step,
    kind: content.kind,
    filmMs: content.kind === 'video' ? content.film.durationMs : null,
    author,
    authoredAt,
    reviewOn: slide.reviewOn,
    approved: approved === undefined ? null : { number: approved.number, title: approved.title }
  }
  lines.set(slide, line)
  return line
}

const folded = new WeakMap<Slide, string>()
function textOf(slide: Slide): string {
  const known = folded.get(slide)
  if (known !== undefined) return known
  const { title, content } = newestRevision(slide)
  const words = content.kind === 'composed' ? [content.headline, content.shortHeadline, content.body, content.callToAction] : content.kind === 'video' ? [content.film.fileName] : content.artworks.map(({ fileName }) => fileName)
  const text = foldThai([title, ...words].join('\n'))
  folded.set(slide, text)
  return text
}

const inOrder = new WeakMap<readonly Slide[], Slide[]>()
/** In the order of their titles; the same slides are not sorted twice. */
function byTitle(slides: readonly Slide[]): readonly Slide[] {
  const known = inOrder.get(slides) ?? [...slides].sort((a, b) => compareThai(lineOf(a).title, lineOf(b).title))
  inOrder.set(slides, known)
  return known
}

/** In the order of their titles. */
export function findSlides(slides: readonly Slide[], asked: SlideSought): Slide[] {
  const words = foldThai(asked.words ?? '').split(/\s+/).filter((word) => word !== '')
  return byTitle(slides).filter((slide) => {
    const { step, kind, author, province } = lineOf(slide)
    if (asked.step !== undefined && step !== asked.step) return false
    if (asked.kind !== undefined && kind !== asked.kind) return false
    if (asked.author !== undefined && author.id !== asked.author) return false
    if (asked.of !== undefined && (province ?? 'TH') !== asked.of) return false
    const { content } = newestRevision(slide)
    if (asked.theme !== undefined && !(content.kind === 'composed' && content.theme === asked.theme)) return false
    return words.length === 0 || words.every((word) => textOf(slide).includes(word))
  })
}

export function searchSlides(slides: readonly Slide[], { sort, from, most, ...asked }: SlideSearch): SlidePage {
  const found = findSlides(slides, asked)
  if (sort === 'newest') found.sort((a, b) => lineOf(b).authoredAt - lineOf(a).authoredAt)
  return { rows: found.slice(from, from + most).map(lineOf), total: found.length, known: slides.length }
}

export function countSlides(slides: readonly Slide[]): SlideCounts {
  const counts: SlideCounts = { draft: 0, submitted: 0, approved: 0, returned: 0, retired: 0, known: slides.length, ready: 0 }
  for (const slide of slides) {
    const { step, approved } = lineOf(slide)
    counts[step] += 1
    if (approved !== null) counts.ready += 1
  }
  return counts
}
