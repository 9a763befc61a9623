import type { IssueContent } from '../../domain/issue.ts'

export interface ContentDifference {
  /** Titles of slides that come, go, or come in another revision. */
  comes: string[]
  goes: string[]
  revised: string[]
  /** Names of playlists. */
  playlistsCome: string[]
  playlistsGo: string[]
  playlistsChange: string[]
  rulesChange: boolean
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What showing `after` instead of `before` changes, in slides and playlists. */
export function contentDifference(before: IssueContent, after: IssueContent): ContentDifference {
  const had = new Map(before.slides.map((slide) => [slide.slide, slide]))
  const has = new Map(after.slides.map((slide) => [slide.slide, slide]))
  const hadLists = new Map(before.playlists.map((playlist) => [playlist.id, playlist]))
  const hasLists = new Map(after.playlists.map((playlist) => [playlist.id, playlist]))
  return {
    comes: after.slides.filter(({ slide }) => !had.has(slide)).map(({ title }) => title),
    goes: before.slides.filter(({ slide }) => !has.has(slide)).map(({ title }) => title),
    revised: after.slides.filter(({ slide, revision }) => had.has(slide) && had.get(slide)?.revision !== revision).map(({ title }) => title),
    playlistsCome: after.playlists.filter(({ id }) => !hadLists.has(id)).map(({ name }) => name),
    playlistsGo: before.playlists.filter(({ id }) => !hasLists.has(id)).map(({ name }) => name),
    playlistsChange: after.playlists.filter((list) => hadLists.has(list.id) && !same(hadLists.get(list.id), list)).map(({ name }) => name),
    rulesChange: !same(before.rules, after.rules)
  }
}
