/** What would be published: every playlist that is on, each entry at its newest approved revision, whole. */
import type { Catalogue } from '../domain/catalogue.ts'
import type { IssueContent, IssuedSlide } from '../domain/issue.ts'
import { slideKey } from '../domain/manifest.ts'
import { approvedRevision, newestRevision } from '../domain/slide.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { Problem } from './problem.ts'

export function draftOf({ playlists, slides, rules }: Catalogue): { content: IssueContent; problems: Problem[] } {
  const issued = new Map<string, IssuedSlide>()
  const problems: Problem[] = []
  const drafts = playlists
    .filter(({ enabled }) => enabled)
    .map(({ id, name, target, exclude, priority, schedule, province, entries }) => ({
      id,
      name,
      target,
      exclude,
      priority,
      schedule,
      province,
      entries: entries.flatMap(({ slide: wanted, dwellMs, share, valid }) => {
        const slide = slides.find((candidate) => candidate.id === wanted)
        const revision = slide && approvedRevision(slide)
        if (slide === undefined || revision === undefined) {
          problems.push(notApproved(wanted, slide ? newestRevision(slide).title : wanted, id, name))
          return []
        }
        const { number, title, content } = revision
        issued.set(slideKey(slide.id, number), { slide: slide.id, revision: number, title, content })
        return [{ slide: slide.id, revision: number, dwellMs, share, valid }]
      })
    }))
  if (issued.size === 0 && problems.length === 0) problems.push(nothingToPublish)
  return { content: { playlists: drafts, slides: [...issued.values()], rules }, problems }
}

/** Names what an issue says: equal contents have equal fingerprints. */
export const fingerprintOf = ({ playlists, slides, rules }: IssueContent): string => sha256(canonicalJson({ playlists, slides, rules }))

const notApproved = (slide: string, title: string, playlist: string, name: string): Problem => ({
  kind: 'not-approved',
  blocking: true,
  playlist,
  slide,
  th: `สไลด์ “${title}” ในเพลย์ลิสต์ “${name}” ยังไม่ได้รับอนุมัติหรือเลิกใช้แล้ว`,
  en: `Slide “${title}” in playlist “${name}” is not approved, or was retired`
})

const nothingToPublish: Problem = {
  kind: 'nothing-to-publish',
  blocking: true,
  th: 'ไม่มีสไลด์ในเพลย์ลิสต์ที่เปิดใช้งาน กรุณาสร้างเพลย์ลิสต์และใส่สไลด์ที่อนุมัติแล้ว',
  en: 'No playlist that is on holds a slide: make a playlist and put approved slides in it'
}
