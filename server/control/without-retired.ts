import type { Catalogue } from '../domain/catalogue.ts'
import type { IssueContent, IssuedSlide } from '../domain/issue.ts'
import type { Slide } from '../domain/slide.ts'
import type { Problem } from './problem.ts'

/** Taken out of use, and nothing newer approved since. */
export const isRetired = ({ revisions }: Slide): boolean =>
  revisions.findLast(({ step: { step } }) => step === 'approved' || step === 'retired')?.step.step === 'retired'

/** A content of before without the slides that were taken out of use since, each of them named. */
export function withoutRetired({ playlists, slides, rules }: IssueContent, catalogue: Catalogue): { content: IssueContent; problems: Problem[] } {
  const retired = new Set(catalogue.slides.filter(isRetired).map(({ id }) => id))
  const stays = ({ slide }: { slide: string }): boolean => !retired.has(slide)
  return {
    content: { playlists: playlists.map((playlist) => ({ ...playlist, entries: playlist.entries.filter(stays) })), slides: slides.filter(stays), rules },
    problems: slides.filter((slide) => !stays(slide)).map(leftOut)
  }
}

const leftOut = ({ slide, title }: IssuedSlide): Problem => ({
  kind: 'not-approved',
  blocking: false,
  slide,
  th: `สไลด์ “${title}” เลิกใช้แล้ว จึงไม่นำกลับมาแสดง`,
  en: `Slide “${title}” was retired and does not come back`
})
