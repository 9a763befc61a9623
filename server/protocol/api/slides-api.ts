import { z } from 'zod'
import { Id, PersonRef, ProvinceCode } from '../../domain/ids.ts'
import { Day } from '../../domain/report.ts'
import { Artwork, Content, Film, Slide, Title, slideKinds, slideSorts, slideSteps } from '../../domain/slide.ts'
import { route } from '../route.ts'
import { Preview } from '../views.ts'

const count = z.number().int()
/** `TH`: the ICT centre; else a province. */
export const SlideOwner = z.union([z.literal('TH'), ProvinceCode])
/** A slide as its newest revision stands; `approved`: what may go on glass. */
export const SlideLine = z.object({
  id: Id,
  province: ProvinceCode.nullable(),
  title: Title,
  number: count,
  step: z.enum(slideSteps),
  kind: z.enum(slideKinds),
  /** How long its film lasts; null: it does not move. */
  filmMs: count.nullable(),
  author: PersonRef,
  authoredAt: count,
  reviewOn: Day.nullable(),
  approved: z.object({ number: count, title: Title }).nullable()
})
export type SlideLine = z.infer<typeof SlideLine>

/** Which slides; whatever is absent, all fit it. */
const sought = {
  step: z.enum(slideSteps).optional(),
  kind: z.enum(slideKinds).optional(),
  of: SlideOwner.optional(),
  theme: Id.optional(),
  author: z.string().max(80).optional(),
  /** Of its title or text. */
  words: z.string().max(100).optional()
}

const whole = z.coerce.number().int().positive()

/** The contract of slides. */
export const slidesApi = {
  /** Those that fit, a page at a time. */
  slidePage: route({
    method: 'get',
    path: '/api/slides/page',
    access: 'see',
    query: z.object({
      ...sought,
      sort: z.enum(slideSorts).default('title'),
      from: z.coerce.number().int().min(0).default(0),
      most: z.coerce.number().int().min(1).max(200).default(24)
    }),
    response: z.object({ rows: z.array(SlideLine), total: z.number().int(), known: z.number().int() })
  }),
  /** All that fit, in short and in Thai order, for choosing. */
  slideRoll: route({ method: 'get', path: '/api/slide-roll', access: 'see', query: z.object(sought), response: z.array(SlideLine) }),
  /** How many stand at which step; `ready`: have something that may go on glass. */
  slideCounts: route({
    method: 'get',
    path: '/api/slide-counts',
    access: 'see',
    response: z.object({ draft: count, submitted: count, approved: count, returned: count, retired: count, known: count, ready: count })
  }),
  slide: route({ method: 'get', path: '/api/slides/:id', access: 'see', reach: 'province', params: z.object({ id: Id }), response: Slide }),
  /** A new slide, or with `slide` the next revision of one. Pictures are uploaded first (see `upload`). */
  writeSlide: route({
    method: 'post',
    path: '/api/slides',
    access: 'write-slides',
    reach: 'province',
    body: z.object({
      slide: Id.optional(),
      title: Title,
      content: Content,
      source: z.string().max(1000).optional(),
      province: ProvinceCode.nullable().optional()
    }),
    response: Slide
  }),
  /** Multipart, one file in the field `file`: decoded, normalised and kept; answers what `artworks` take, its focus a first guess. */
  upload: route({
    method: 'post',
    path: '/api/artworks',
    access: 'write-slides',
    multipart: true,
    response: Artwork
  }),
  /** As `upload`, for what `Video.film` takes; with the poster that was made of it, where the server has a decoder. */
  uploadFilm: route({
    method: 'post',
    path: '/api/films',
    access: 'write-slides',
    multipart: true,
    response: z.object({ film: Film, poster: Artwork.nullable() })
  }),
  submitSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/submit',
    access: 'write-slides',
    reach: 'province',
    params: z.object({ id: Id, revision: whole }),
    response: Slide
  }),
  approveSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/approve',
    access: 'approve-slides',
    reach: 'province',
    params: z.object({ id: Id, revision: whole }),
    response: Slide
  }),
  returnSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/return',
    access: 'approve-slides',
    reach: 'province',
    params: z.object({ id: Id, revision: whole }),
    body: z.object({ comment: z.string().trim().min(1).max(500) }),
    response: Slide
  }),
  /** Takes a slide out of use for good: nothing published from now on shows it. */
  retireSlide: route({
    method: 'post',
    path: '/api/slides/:id/retire',
    access: 'approve-slides',
    reach: 'province',
    params: z.object({ id: Id }),
    body: z.object({ comment: z.string().trim().min(1).max(500) }),
    response: Slide
  }),
  /** The Bangkok date on which somebody should look whether it still holds; null: none. */
  reviewSlide: route({
    method: 'put',
    path: '/api/slides/:id/review',
    access: 'write-slides',
    reach: 'province',
    params: z.object({ id: Id }),
    body: z.object({ on: Day.nullable() }),
    response: Slide
  }),
  /** Slides whose review is due within the coming fortnight or was, the most overdue first. */
  dueReviews: route({
    method: 'get',
    path: '/api/reviews',
    access: 'see',
    response: z.array(z.object({ slide: Id, title: Title, on: Day, overdue: z.boolean() }))
  }),
  /** What a revision looks like at a canvas. Either a sign, or pixels with pitch and distance. */
  previewSlide: route({
    method: 'get',
    path: '/api/slides/:id/:revision/preview',
    access: 'see',
    reach: 'province',
    params: z.object({ id: Id, revision: whole }),
    query: z.object({
      width: whole.max(4096),
      height: whole.max(4096),
      pitchMm: z.coerce.number().min(0.5).max(50),
      viewingDistanceM: z.coerce.number().min(1).max(500),
      facesTraffic: z.union([z.boolean(), z.stringbool()]).default(false)
    }),
    response: Preview
  }),
  /** What an unsaved slide would look like. */
  previewText: route({
    method: 'post',
    path: '/api/previews',
    access: 'write-slides',
    body: z.object({
      content: Content,
      width: z.number().int().min(16).max(4096),
      height: z.number().int().min(16).max(4096),
      pitchMm: z.number().min(0.5).max(50),
      viewingDistanceM: z.number().min(1).max(500),
      facesTraffic: z.boolean().default(false)
    }),
    response: Preview
  })
} as const
