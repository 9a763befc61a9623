import type { SlideLine } from '../../protocol/api/slides-api.ts'

/** Which of these slides a person may send for approval or approve now, and which only another may. */
export function slideDeeds(slides: readonly SlideLine[], me: string): { submittable: SlideLine[]; approvable: SlideLine[]; own: SlideLine[] } {
  const at = (step: SlideLine['step']): SlideLine[] => slides.filter((slide) => slide.step === step)
  const submitted = at('submitted')
  const isOwn = ({ author }: SlideLine): boolean => author.id === me
  return { submittable: at('draft'), approvable: submitted.filter((slide) => !isOwn(slide)), own: submitted.filter(isOwn) }
}
