/** Slides and the steps of their revisions: written, submitted, approved by another, or returned; and at last retired. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import { isInSight, type Person } from '../domain/roles.ts'
import { approvedRevision, newestRevision, revisionOf, type Artwork, type Content, type Revision, type Slide, type Step } from '../domain/slide.ts'
import { allow } from './allow.ts'
import { refOf, type Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import { checkKept } from './films.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { MediaStore, RenderingStore } from './ports/media.ts'
import type { Darkroom } from './ports/uploads.ts'
import { countSlides, findSlides, lineOf, searchSlides, type SlideCounts, type SlideLine, type SlidePage, type SlideSearch, type SlideSought } from './slide-search.ts'

interface Parts {
  catalogue: CatalogueStore
  media: MediaStore
  renderings: RenderingStore
  darkroom: Darkroom
  audit: Audit
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

export function createSlides({ catalogue, media, renderings, darkroom, audit, clock, chance, bulletin }: Parts) {
  const keep = async (id: string, make: (catalogue: Catalogue) => Slide): Promise<Slide> => {
    const next = await catalogue.change((now) => withSlide(now, make(now)))
    bulletin.tell({ kind: 'slides-changed' })
    return slideNamed(next, id)
  }
  const own = (person: Person, slide: Slide): void => {
    if (person.province !== null && slide.province !== person.province) throw new Failure('not-allowed', { expected: slide.province ?? 'TH' })
  }

  const step = async (person: Person, id: string, number: number, from: Step['step'], make: (revision: Revision) => Step): Promise<Slide> => {
    const after = await keep(id, (now) => {
      const slide = slideNamed(now, id)
      own(person, slide)
      const revision = revisionOf(slide, number)
      if (revision === undefined) throw new Failure('not-found', { what: `slide ${id} revision ${number}` })
      if (revision.step.step !== from)
        throw new Failure('wrong-state', { what: `slide ${id} revision ${number}`, expected: from, received: revision.step.step })
      const next = make(revision)
      return { ...slide, revisions: slide.revisions.map((other) => (other === revision ? { ...revision, step: next } : other)) }
    })
    const taken = revisionOf(after, number)
    await audit.record(person, {
      action: taken?.step.step ?? from,
      kind: 'slide',
      id,
      before: { revision: number, step: from },
      after: { revision: number, title: taken?.title, step: taken?.step }
    })
    return after
  }

  /** Theirs to look at; the same list for all of the nation. */
  const seenBy = (person: Person): readonly Slide[] => {
    allow(person, 'see')
    const { slides } = catalogue.read()
    return person.province === null ? slides : slides.filter(({ province }) => isInSight(person, province))
  }
  const now = (person: Person) => ({ by: refOf(person), at: clock.now() })

  return {
    search(person: Person, asked: SlideSearch): SlidePage {
      return searchSlides(seenBy(person), asked)
    },
    roll(person: Person, asked: SlideSought): SlideLine[] {
      return findSlides(seenBy(person), asked).map(lineOf)
    },
    counts(person: Person): SlideCounts {
      return countSlides(seenBy(person))
    },

    find(person: Person, id: string): Slide {
      const slide = slideNamed(catalogue.read(), id)
      allow(person, 'see', slide.province ?? undefined)
      return slide
    },

    /** The next revision, a draft; an older one on glass stays there until this one is approved and published. */
    async write(person: Person, draft: SlideDraft): Promise<Slide> {
      const province = draft.province ?? person.province
      allow(person, 'write-slides', province)
      if (draft.content.kind === 'video') await checkKept(draft.content.film, { renderings, clock })
      const id = draft.slide ?? chance.id()
      const after = await keep(id, (document) => {
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
          ? { id, province, source: draft.source ?? '', reviewOn: null, revisions: [revision] }
          : { ...slide, source: draft.source ?? slide.source, revisions: [...slide.revisions, revision] }
      })
      const { province: whose, source } = after
      await audit.record(person, { action: 'written', kind: 'slide', id, after: { province: whose, source, revision: newestRevision(after) } })
      return after
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

    /** Takes its approved revision out of use: what is published from now on shows it no more. */
    async retire(person: Person, id: string, comment: string): Promise<Slide> {
      allow(person, 'approve-slides')
      let number = 0
      const after = await keep(id, (document) => {
        const slide = slideNamed(document, id)
        own(person, slide)
        const revision = approvedRevision(slide)
        if (revision === undefined)
          throw new Failure('wrong-state', { what: `slide ${id}`, expected: 'approved', received: newestRevision(slide).step.step })
        number = revision.number
        const retired: Step = { step: 'retired', ...now(person) }
        return { ...slide, revisions: slide.revisions.map((other) => (other === revision ? { ...revision, step: retired } : other)) }
      })
      await audit.record(person, { action: 'retired', kind: 'slide', id, before: { revision: number, step: 'approved' }, after: { revision: number, comment } })
      return after
    },

    /** `on`: the Bangkok date to look at it again; null: none. */
    async review(person: Person, id: string, on: string | null): Promise<Slide> {
      let before: string | null = null
      const after = await keep(id, (document) => {
        const slide = slideNamed(document, id)
        allow(person, 'write-slides', slide.province)
        before = slide.reviewOn
        return { ...slide, reviewOn: on }
      })
      await audit.record(person, { action: 'set the review date', kind: 'slide', id, before: { on: before }, after: { on } })
      return after
    },

    approved: (id: string): { slide: Slide; revision: Revision } | undefined => {
      const slide = catalogue.read().slides.find((candidate) => candidate.id === id)
      const revision = slide && approvedRevision(slide)
      return slide && revision && { slide, revision }
    }
  }
}
