/** Each sign's orders: the manifest it should hold, made from the running issue and made anew when anything it rests on changes. */
import { profileKey, profileOf, type Profile } from '../domain/canvas.ts'
import type { Issue, IssuedSlide } from '../domain/issue.ts'
import { compileManifest, slideKey, type Manifest } from '../domain/manifest.ts'
import type { Province } from '../domain/province.ts'
import type { Sign } from '../domain/sign.ts'
import { reaches } from '../domain/target.ts'
import type { Bulletin } from './bulletin.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { Clock } from './ports/clock.ts'
import type { IssueStore, ManifestStore } from './ports/issues.ts'
import type { Rendered } from './ports/media.ts'
import type { SignStore } from './ports/signs.ts'
import type { Renderings } from './renderings.ts'
import type { Standings } from './standings.ts'
import { distractsDrivers } from './traffic.ts'

interface Parts {
  signs: SignStore
  issues: IssueStore
  manifests: ManifestStore
  renderings: Renderings
  standings: Standings
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  bulletin: Bulletin
}
/** One picture an issue needs, and the signs that will show it. */
export interface Need {
  slide: IssuedSlide
  profile: Profile
  signs: Sign[]
}
export interface Painted extends Need {
  rendering: Rendered
}
export interface Orders {
  /** All the pictures `issue` needs on `signs`, painted; tells its progress under `job`. */
  paint(issue: Issue, signs: readonly Sign[], job: string): Promise<Painted[]>
  /** Makes wanted what the running issue asks of these signs, or of all. */
  renew(signs?: readonly Sign[]): Promise<void>
  /** Draws what the running issue shows anew, telling its progress under `job`, and only when all of it is ready makes it wanted. */
  repaint(job: string): Promise<void>
  /** Resolves when no renewal is under way. */
  settled(): Promise<unknown>
  /** What the sign should hold now. */
  wanted(sign: string): Promise<Manifest | undefined>
}

const pictureKey = (slide: IssuedSlide, profile: Profile) => `${slideKey(slide.slide, slide.revision)} ${profileKey(profile)}`
/** How many manifests are made before others get the thread. */
const stretch = 50
const breathe = () => new Promise<void>((resume) => setImmediate(resume))

export function createOrders({ signs, issues, manifests, renderings, standings, provinces, clock, bulletin }: Parts): Orders {
  const provinceOf = (sign: Sign): Province => {
    const province = provinces.get(sign.province)
    if (province === undefined) throw new RangeError(`sign ${sign.id} is in unknown province ${sign.province}`)
    return province
  }

  const needsOf = (issue: Issue, targets: readonly Sign[]): Need[] => {
    const slides = new Map(issue.slides.map((slide) => [slideKey(slide.slide, slide.revision), slide]))
    const needs = new Map<string, Need>()
    for (const sign of targets)
      for (const playlist of issue.playlists) {
        if (!reaches(playlist, sign, provinceOf(sign))) continue
        const profile = profileOf(sign.canvas, sign.viewingDistanceM)
        for (const entry of playlist.entries) {
          const slide = slides.get(slideKey(entry.slide, entry.revision))
          if (slide === undefined) continue
          const key = pictureKey(slide, profile)
          const need = needs.get(key)
          if (need === undefined) needs.set(key, { slide, profile, signs: [sign] })
          else if (!need.signs.includes(sign)) need.signs.push(sign)
        }
      }
    return [...needs.values()]
  }

  const paint = async (issue: Issue, targets: readonly Sign[], job: string): Promise<Painted[]> => {
    const needs = needsOf(issue, targets)
    let done = 0
    return Promise.all(
      needs.map(async (need) => {
        const rendering = await renderings.ensure(need.slide.content, need.profile)
        bulletin.tell({ kind: 'progress', job, done: ++done, total: needs.length })
        return { ...need, rendering }
      })
    )
  }

  const want = async (issue: Issue, sign: Sign, painted: ReadonlyMap<string, Rendered>): Promise<void> => {
    const body = compileManifest({
      issue,
      sign,
      province: provinceOf(sign),
      now: clock.now(),
      renderingOf: (slide, profile) => (distractsDrivers(slide.content, sign) ? undefined : painted.get(pictureKey(slide, profile)))
    })
    // The number of the issue is no part of the version: an issue that changes nothing for a sign is not sent to it.
    const { issue: number, ...content } = body
    const version = sha256(canonicalJson(content))
    const before = standings.of(sign.id).wanted
    if (before?.version === version && before.issue === number) return
    await manifests.save({ ...body, version })
    const renumber = <T extends { version: string }>(had: T | null) => had && had.version === version ? { ...had, issue: number } : had
    await standings.change(sign.id, (state) => ({
      ...state,
      wanted: { version, issue: number },
      held: renumber(state.held),
      shown: renumber(state.shown)
    }))
    if (before?.version !== version) bulletin.tell({ kind: 'wanted-changed', sign: sign.id })
  }

  let queue: Promise<unknown> = Promise.resolve()
  const renew = async (some?: readonly Sign[]): Promise<void> => {
    const issue = await issues.latest()
    if (issue === undefined) return
    const targets = some ?? (await signs.all())
    const pictures = await paint(issue, targets, 'orders')
    const painted = new Map(pictures.map(({ slide, profile, rendering }) => [pictureKey(slide, profile), rendering]))
    for (const [index, sign] of targets.entries()) {
      await want(issue, sign, painted)
      if (index % stretch === stretch - 1) await breathe()
    }
  }

  const inTurn = (some?: readonly Sign[]): Promise<void> => {
    // One after another, so that an older issue never overwrites a newer one's orders.
    const turn = queue.then(() => renew(some))
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    paint,
    renew: inTurn,
    async repaint(job) {
      // Out of turn: whoever changes a sign meanwhile does not wait for it.
      const issue = await issues.latest()
      if (issue !== undefined) await paint(issue, await signs.all(), job)
      await inTurn()
    },
    settled: () => queue,
    async wanted(sign) {
      const version = standings.of(sign).wanted?.version
      return version === undefined ? undefined : manifests.find(version)
    }
  }
}
