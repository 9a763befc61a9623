/** What pages ask for about slides. Told live: all of it is asked for anew as a slide changes. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { slidesApi } from '../../protocol/api/slides-api.ts'
import type { RequestOf } from '../../protocol/route.ts'
import { call } from './call.ts'

export type SlideQuery = RequestOf<typeof slidesApi.slidePage>['query']
export type SlideSought = RequestOf<typeof slidesApi.slideRoll>['query']

const all: SlideSought = {}

export const rollOf = (sought: SlideSought) => queryOptions({ queryKey: ['slides', 'roll', sought], queryFn: () => call(slidesApi.slideRoll, { query: sought }) })
/** Those that fit, by title, in Thai order, for choosing; those before stand until they are there. */
export const useSlideRoll = (sought = all, enabled = true) => useQuery({ ...rollOf(sought), enabled, placeholderData: keepPreviousData })
/** Those that fit, a page at a time; the page before stands until the next is there. */
export const useSlidePage = (query: SlideQuery) =>
  useQuery({ queryKey: ['slides', 'page', query], queryFn: () => call(slidesApi.slidePage, { query }), placeholderData: keepPreviousData })
/** How many stand at which step. */
export const useSlideCounts = () => useQuery({ queryKey: ['slides', 'counts'], queryFn: () => call(slidesApi.slideCounts) })
export const slideOf = (id: string) => queryOptions({ queryKey: ['slides', 'one', id], queryFn: () => call(slidesApi.slide, { params: { id } }) })
export const useSlide = (id: string) => useQuery(slideOf(id))
export const useReviews = () => useQuery({ queryKey: ['slides', 'reviews'], queryFn: () => call(slidesApi.dueReviews) })
