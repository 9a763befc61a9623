import { slideKinds, slideSorts, slideSteps, type SlideSort } from '../../domain/slide.ts'
import { SlideOwner } from '../../protocol/api/slides-api.ts'
import type { SlideQuery, SlideSought } from '../wire/slide-queries.ts'
import { among, pageNumber } from './among.ts'

export const slidesPerPage = 48

/** Which slides are looked at, and how, as the address says. */
export interface SlideLook {
  sought: SlideSought
  sort: SlideSort
  /** From 1. */
  page: number
}

export function slideLookOf(search: URLSearchParams): SlideLook {
  const words = search.get('q')
  const sought = {
    step: among(slideSteps, search.get('step')),
    kind: among(slideKinds, search.get('kind')),
    of: SlideOwner.safeParse(search.get('of')).data,
    ...(words === null ? {} : { words })
  }
  return { sought, sort: among(slideSorts, search.get('sort')) ?? 'title', page: pageNumber(search.get('page')) }
}

export const slideQueryOf = ({ sought, sort, page }: SlideLook): SlideQuery => ({ ...sought, sort, from: (page - 1) * slidesPerPage, most: slidesPerPage })
