import { approvedRevision, newestRevision, type Revision, type Slide } from '../../domain/slide.ts'

/** What a revision is best compared with: the approved one, or the newest, or the one before it; nothing when it is alone. */
export const otherRevision = (slide: Slide, { number }: Revision): Revision | undefined =>
  [approvedRevision(slide), newestRevision(slide), slide.revisions.findLast((older) => older.number < number)].find((other) => other !== undefined && other.number !== number)
