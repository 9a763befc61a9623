/** What a takeover shows: slides that are approved, and text composed for it, which becomes a slide of its own so that its plays are counted to it. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { PersonRef } from '../domain/ids.ts'
import type { IssuedSlide } from '../domain/issue.ts'
import { approvedRevision, newestRevision, type Composed, type Slide, type Step } from '../domain/slide.ts'
import type { Takeover } from '../domain/takeover.ts'
import { slideNamed } from './slides.ts'

export type AskedSlide =
  | { kind: 'ready'; slide: string; dwellMs: number }
  | { kind: 'composed'; title: string; content: Composed; dwellMs: number }
type Slot = Takeover['slots'][number]

export interface TakeoverSlides {
  slots: Slot[]
  slides: IssuedSlide[]
  /** Written for it, waiting for whoever confirms. */
  written: Slide[]
}

export function takeoverSlides(asked: readonly AskedSlide[], catalogue: Catalogue, { by, at, reason, nextId }: { by: PersonRef; at: number; reason: string; nextId: () => string }): TakeoverSlides {
  const made: TakeoverSlides = { slots: [], slides: [], written: [] }
  for (const one of asked) {
    const slide = one.kind === 'ready' ? slideNamed(catalogue, one.slide) : composed(one, { by, at, reason, id: nextId() })
    const revision = one.kind === 'ready' ? approvedRevision(slide) : newestRevision(slide)
    if (revision === undefined) throw new Failure('wrong-state', { what: `slide ${slide.id}`, expected: 'approved', received: newestRevision(slide).step.step })
    if (one.kind === 'composed') made.written.push(slide)
    const { number, title, content } = revision
    made.slots.push({ slide: slide.id, revision: number, dwellMs: one.dwellMs })
    if (!made.slides.some((other) => other.slide === slide.id)) made.slides.push({ slide: slide.id, revision: number, title, content })
  }
  return made
}

const composed = ({ title, content }: AskedSlide & { kind: 'composed' }, { by, at, reason, id }: { by: PersonRef; at: number; reason: string; id: string }): Slide => ({
  id,
  province: null,
  source: `ประกาศด่วน: ${reason}`,
  reviewOn: null,
  revisions: [{ number: 1, title, content, author: by, authoredAt: at, step: { step: 'submitted', by, at } }]
})

/** The catalogue with the step that was decided on for whatever was written for these slots and still waits. */
export const decided = (catalogue: Catalogue, slots: readonly Slot[], step: Step): Catalogue => ({
  ...catalogue,
  slides: catalogue.slides.map((slide) =>
    slots.some((slot) => slot.slide === slide.id)
      ? {
          ...slide,
          revisions: slide.revisions.map((revision) =>
            revision.step.step === 'submitted' && slots.some((slot) => slot.slide === slide.id && slot.revision === revision.number)
              ? { ...revision, step }
              : revision
          )
        }
      : slide
  )
})
