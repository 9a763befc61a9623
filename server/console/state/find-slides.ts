import { newestRevision, type Slide, type Step } from '../../domain/slide.ts'
import { compareThai, foldThai } from '../../domain/thai.ts'

const wordsOf = (slide: Slide): string => {
  const { title, content } = newestRevision(slide)
  const text = content.kind === 'composed' ? [content.headline, content.shortHeadline, content.body, content.callToAction] : []
  return foldThai([title, ...text].join(' '))
}

/** Slides whose newest revision stands at a step and holds the typed words, however they are spelt; in Thai order. */
export function findSlides(slides: readonly Slide[], typed: string, step: Step['step'] | 'all'): Slide[] {
  const sought = foldThai(typed.trim())
  return slides
    .filter((slide) => (step === 'all' || newestRevision(slide).step.step === step) && wordsOf(slide).includes(sought))
    .sort((a, b) => compareThai(newestRevision(a).title, newestRevision(b).title))
}
