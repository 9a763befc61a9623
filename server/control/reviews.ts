/** Slides that somebody should look at again. */
import { isInSight, type Person } from '../domain/roles.ts'
import { approvedRevision, newestRevision } from '../domain/slide.ts'
import { dateOf, dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Bulletin } from './bulletin.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'

export interface DueReview {
  slide: string
  title: string
  /** Bangkok date. */
  on: string
  overdue: boolean
}
export interface Reviews {
  /** Within the coming fortnight or overdue, the most overdue first. */
  due(person: Person): DueReview[]
  /** Once a day: tells the pages, so that those that have become due are seen. */
  remind(): Promise<void>
}

const aheadDays = 14

export function createReviews({ catalogue, clock, bulletin }: { catalogue: CatalogueStore; clock: Clock; bulletin: Bulletin }): Reviews {
  return {
    due(person) {
      allow(person, 'see')
      const [today, last] = [dateOf(clock.now()), dateOf(clock.now() + aheadDays * dayMs)]
      return catalogue
        .read()
        .slides.filter(({ province }) => isInSight(person, province))
        .flatMap((slide) =>
          slide.reviewOn !== null && slide.reviewOn <= last && approvedRevision(slide) !== undefined
            ? [{ slide: slide.id, title: newestRevision(slide).title, on: slide.reviewOn, overdue: slide.reviewOn < today }]
            : []
        )
        .sort((a, b) => (a.on < b.on ? -1 : 1))
    },
    remind() {
      bulletin.tell({ kind: 'reviews-due' })
      return Promise.resolve()
    }
  }
}
