import type { SlideLine } from '../../protocol/api/slides-api.ts'

export type ReadySlide = SlideLine & { approved: NonNullable<SlideLine['approved']> }

/** Those with something that may go on glass. */
export const readySlides = (slides: readonly SlideLine[]): ReadySlide[] => slides.flatMap(({ approved, ...slide }) => (approved === null ? [] : [{ ...slide, approved }]))
