/** One message, its numbered revisions, and the step each revision has reached. */
import { z } from 'zod'
import { Colour, Id, PersonRef, ProvinceCode, Sha256 } from './ids.ts'
import { Day } from './report.ts'

const line = (most: number) => z.string().trim().max(most)

const part = z.number().min(0).max(1)
/** The point of a picture that stays in view when it is cut to a shape: parts of its width and height, from the top left. */
export const Focus = z.object({ x: part, y: part })
export type Focus = z.infer<typeof Focus>
export const centre: Focus = { x: 0.5, y: 0.5 }

/** A normalised picture: decoded once, upright, sRGB, re-encoded by us; named by its bytes. */
export const Artwork = z.object({
  sha256: Sha256,
  mime: z.enum(['image/png', 'image/jpeg']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fileName: z.string().max(255),
  focus: Focus.default(centre)
})
export type Artwork = z.infer<typeof Artwork>

/** Text an officer composed; blank texts are absent from the picture. A sign that is too small leaves out the QR, then the body, then the picture. */
export const Composed = z.object({
  kind: z.literal('composed'),
  headline: line(120).min(1),
  shortHeadline: line(40),
  body: line(240),
  callToAction: line(80),
  theme: Id,
  /** Pictures beside or behind the text, of which each canvas takes the one nearest in shape. */
  artworks: z.array(Artwork).max(6).default([]),
  /** What the QR code says: an address or a number to call. */
  qr: line(200).default('')
})
export type Composed = z.infer<typeof Composed>

/** Uploaded pictures, the one nearest in shape is used on each canvas. */
export const Picture = z.object({
  kind: z.literal('picture'),
  artworks: z.array(Artwork).min(1).max(6),
  fit: z.enum(['cover', 'contain']),
  background: Colour,
  /** Whether it shows the hotline 1441; absent: it does not. */
  hotline: z.boolean().optional()
})
export type Picture = z.infer<typeof Picture>

/** A moving picture as it was uploaded, once its container, codec, size and length were found to be what signs can play. */
export const Film = z.object({
  sha256: Sha256,
  mime: z.enum(['video/mp4', 'video/webm']),
  codec: z.enum(['h264', 'vp9']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  durationMs: z.number().int().positive(),
  bytes: z.number().int().positive(),
  fileName: z.string().max(255)
})
export type Film = z.infer<typeof Film>

/** A film, played muted from its start for the slide's dwell; the poster stands for it wherever nothing moves. */
export const Video = z.object({
  kind: z.literal('video'),
  film: Film,
  poster: Artwork.nullable(),
  fit: z.enum(['cover', 'contain']),
  background: Colour,
  /** Whether it shows the hotline 1441; absent: it does not. */
  hotline: z.boolean().optional()
})
export type Video = z.infer<typeof Video>

export const Content = z.discriminatedUnion('kind', [Composed, Picture, Video])
export type Content = z.infer<typeof Content>

/** The pictures and films a slide is made from. */
export const sourcesOf = (content: Content): readonly (Artwork | Film)[] =>
  content.kind === 'video' ? [content.film, ...artworksOf(content)] : content.artworks

/** The pictures a slide is made from. */
export const artworksOf = (content: Content): readonly Artwork[] =>
  content.kind === 'video' ? (content.poster === null ? [] : [content.poster]) : content.artworks

const byAt = { by: PersonRef, at: z.number().int() }
export const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('draft') }),
  z.object({ step: z.literal('submitted'), ...byAt }),
  z.object({ step: z.literal('approved'), ...byAt }),
  z.object({ step: z.literal('returned'), ...byAt, comment: z.string().max(500) }),
  /** Was approved and is no more; neither is any revision before it. */
  z.object({ step: z.literal('retired'), ...byAt })
])
export type Step = z.infer<typeof Step>

/** What slides are found and put in order by. */
export const slideSteps = ['draft', 'submitted', 'approved', 'returned', 'retired'] as const satisfies readonly Step['step'][]
export const slideKinds = ['composed', 'picture', 'video'] as const
export const slideSorts = ['title', 'newest'] as const
export type SlideSort = (typeof slideSorts)[number]

/** The report's line: เนื้อหา/รายละเอียดในการเผยแพร่. */
export const Title = z.string().trim().min(1).max(200)

/** Immutable but for its step: an edit of anything else is the next number. */
export const Revision = z.object({
  number: z.number().int().positive(),
  title: Title,
  content: Content,
  author: PersonRef,
  authoredAt: z.number().int(),
  step: Step
})
export type Revision = z.infer<typeof Revision>

export const Slide = z.object({
  id: Id,
  /** Whose slide it is; null is the ICT centre's. */
  province: ProvinceCode.nullable(),
  /** Where the claim comes from, for the approver. */
  source: z.string().max(1000),
  /** Bangkok date on which somebody should look whether it is still right; null: none is set. */
  reviewOn: Day.nullable().default(null),
  revisions: z.array(Revision).min(1)
})
export type Slide = z.infer<typeof Slide>

export const newestRevision = (slide: Slide): Revision => {
  const newest = slide.revisions.at(-1)
  if (newest === undefined) throw new RangeError(`slide ${slide.id} has no revision`)
  return newest
}

/** The revision that may go on glass: the newest approved one, unless it or a later one was retired. A newer draft does not take it away. */
export function approvedRevision(slide: Slide): Revision | undefined {
  const decided = slide.revisions.findLast(({ step: { step } }) => step === 'approved' || step === 'retired')
  return decided?.step.step === 'approved' ? decided : undefined
}

export const revisionOf = (slide: Slide, number: number): Revision | undefined =>
  slide.revisions.find((revision) => revision.number === number)
