import { slideKey, type Manifest } from '../domain/manifest.ts'
import type { Issue } from '../domain/issue.ts'
import type { Province } from '../domain/province.ts'
import { reaches } from '../domain/target.ts'
import type { Campaign, CampaignsOf } from './campaigns.ts'
import type { IssueStore } from './ports/issues.ts'
import type { SignStore } from './ports/signs.ts'

interface Parts {
  issues: IssueStore
  signs: SignStore
  provinces: ReadonlyMap<string, Province>
}

/** Which playlists of its issue a manifest's slides came from: those that reach its sign. */
export function createIssuedCampaigns({ issues, signs, provinces }: Parts): CampaignsOf {
  let known = new Map<number, Issue>()
  const issueOf = async (number: number): Promise<Issue | undefined> => {
    if (!known.has(number)) known = new Map((await issues.all()).map((issue) => [issue.number, issue]))
    return known.get(number)
  }
  return async ({ issue: number, sign: { id, province: code } }: Manifest) => {
    const [issue, stood, province] = [await issueOf(number), await signs.find(id), provinces.get(code)]
    const asked = new Map<string, Campaign[]>()
    if (issue === undefined || stood === undefined || province === undefined) return asked
    for (const { id, name, target, exclude, entries } of issue.playlists) {
      if (!reaches({ target, exclude }, { ...stood, province: code }, province)) continue
      for (const { slide, revision } of entries) {
        const key = slideKey(slide, revision)
        asked.set(key, [...(asked.get(key) ?? []), { id, name }])
      }
    }
    return asked
  }
}
