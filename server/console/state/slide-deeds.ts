import { newestRevision, type Slide } from '../../domain/slide.ts'

/** Which of these slides a person may send for approval or approve now, and which only another may. */
export function slideDeeds(slides: readonly Slide[], me: string): { submittable: Slide[]; approvable: Slide[]; own: Slide[] } {
  const at = (step: string): Slide[] => slides.filter((slide) => newestRevision(slide).step.step === step)
  const submitted = at('submitted')
  const isOwn = (slide: Slide): boolean => newestRevision(slide).author.id === me
  return { submittable: at('draft'), approvable: submitted.filter((slide) => !isOwn(slide)), own: submitted.filter(isOwn) }
}
