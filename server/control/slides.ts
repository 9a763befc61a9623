/** Slides and the steps of their revisions: written, submitted, approved by another, or returned. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { approvedRevision, newestRevision, revisionOf, type Artwork, type Content, type Revision, type Slide, type Step } from '../domain/slide.ts'
import { allow } from './allow.ts'
import type { Bulletin } from './bulletin.ts'
import { checkKept } from './films.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { MediaStore, RenderingStore } from './ports/media.ts'
import type { Darkroom } from './ports/uploads.ts'

interface Parts {
  catalogue: CatalogueStore
  media: MediaStore
  renderings: RenderingStore
  darkroom: Darkroom
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
export interface SlideDraft {
  /** The slide this is the next revision of. */
  slide?: string | undefined
  title: string
  content: Content
  source?: string | undefined
  province?: string | null | undefined
}
type Slides = ReturnType<typeof createSlides>
export type { Slides }

export const slideNamed = (catalogue: Catalogue, id: string): Slide => {
  const slide = catalogue.slides.find((candidate) => candidate.id === id)
  if (slide === undefined) throw new Failure('not-found', { what: `slide ${id}` })
  return slide
}

export const withSlide = (catalogue: Catalogue, slide: Slide): Catalogue => ({
  ...catalogue,
  slides: catalogue.slides.some(({ id }) => id === slide.id)
    ? catalogue.slides.map((other) => (other.id === slide.id ? slide : other))
    : [...catalogue.slides, slide]
})

export function createSlides({ catalogue, media, renderings, darkroom, clock, chance, bulletin }: Parts) {
  const keep = async (id: string, make: (catalogue: Catalogue) => Slide): Promise<Slide> => {
    const next = await catalogue.change((now) => withSlide(now, make(now)))
    bulletin.tell({ kind: 'slides-changed' })
    return slideNamed(next, id)
  }

  const step = (person: Person, id: string, number: number, from: Step['step'], make: (revision: Revision) => Step) =>
    keep(id, (now) => {
      const slide = slideNamed(now, id)
      const revision = revisionOf(slide, number)
      if (revision === undefined) throw new Failure('not-found', { what: `slide ${id} revision ${number}` })
      if (revision.step.step !== from)
        throw new Failure('wrong-state', { what: `slide ${id} revision ${number}`, expected: from, received: revision.step.step })
      if (person.province !== null && slide.province !== person.province)
        throw new Failure('not-allowed', { expected: slide.province ?? 'TH' })
      const next = make(revision)
      return { ...slide, revisions: slide.revisions.map((other) => (other === revision ? { ...revision, step: next } : other)) }
    })

  const now = (person: Person) => ({ by: { id: person.id, name: person.name }, at: clock.now() })

  return {
    all(person: Person): Slide[] {
      allow(person, 'see')
      return catalogue.read().slides
    },

    find(person: Person, id: string): Slide {
      allow(person, 'see')
      return slideNamed(catalogue.read(), id)
    },

    /** The next revision, a draft; an older one on glass stays there until this one is approved and published. */
    async write(person: Person, draft: SlideDraft): Promise<Slide> {
      const province = draft.province ?? person.province
      allow(person, 'write-slides', province)
      if (draft.content.kind === 'video') await checkKept(draft.content.film, { renderings, clock })
      const id = draft.slide ?? chance.id()
      return keep(id, (document) => {
        const slide = draft.slide === undefined ? undefined : slideNamed(document, draft.slide)
        if (slide !== undefined) allow(person, 'write-slides', slide.province)
        const revision: Revision = {
          number: slide === undefined ? 1 : newestRevision(slide).number + 1,
          title: draft.title,
          content: draft.content,
          author: { id: person.id, name: person.name },
          authoredAt: clock.now(),
          step: { step: 'draft' }
        }
        return slide === undefined
          ? { id, province, source: draft.source ?? '', revisions: [revision] }
          : { ...slide, source: draft.source ?? slide.source, revisions: [...slide.revisions, revision] }
      })
    },

    /** Decodes and keeps an uploaded picture; throws a Failure the officer can act on. */
    async develop(person: Person, fileName: string, upload: Uint8Array): Promise<Artwork> {
      allow(person, 'write-slides')
      const { bytes, ...picture } = await darkroom.develop(upload)
      return { ...picture, sha256: await media.keep(bytes), fileName: fileName.slice(0, 255) }
    },

    submit(person: Person, id: string, revision: number): Promise<Slide> {
      allow(person, 'write-slides')
      return step(person, id, revision, 'draft', () => ({ step: 'submitted', ...now(person) }))
    },

    approve(person: Person, id: string, revision: number): Promise<Slide> {
      allow(person, 'approve-slides')
      return step(person, id, revision, 'submitted', ({ author, step: submitted }) => {
        if (author.id === person.id || ('by' in submitted && submitted.by.id === person.id)) throw new Failure('own-work')
        return { step: 'approved', ...now(person) }
      })
    },

    giveBack(person: Person, id: string, revision: number, comment: string): Promise<Slide> {
      allow(person, 'approve-slides')
      return step(person, id, revision, 'submitted', () => ({ step: 'returned', ...now(person), comment }))
    },

    approved: (id: string): { slide: Slide; revision: Revision } | undefined => {
      const slide = catalogue.read().slides.find((candidate) => candidate.id === id)
      const revision = slide && approvedRevision(slide)
      return slide && revision && { slide, revision }
    }
  }
}
