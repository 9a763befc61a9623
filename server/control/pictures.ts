/** The pictures that manifests are made with: painted before they are asked for, and changed all at once. */
import type { Profile } from '../domain/canvas.ts'
import type { IssuedSlide } from '../domain/issue.ts'
import type { Bulletin } from './bulletin.ts'
import { pictureKey, type Need } from './needs.ts'
import type { Rendered } from './ports/media.ts'
import type { Renderings } from './renderings.ts'

export interface Painted extends Need {
  rendering: Rendered
}
export interface Pictures {
  /** Paints what is not there yet, tells its progress under `job`, and resolves with all of it. Nothing is used by it. */
  paint(needs: readonly Need[], job: string): Promise<Painted[]>
  /** From now on manifests are made with these. */
  use(painted: readonly Painted[]): void
  of(slide: IssuedSlide, profile: Profile): Rendered | undefined
  /** Another number when another picture is used. */
  edition(): number
}

export function createPictures({ renderings, bulletin }: { renderings: Renderings; bulletin: Bulletin }): Pictures {
  const used = new Map<string, Rendered>()
  let edition = 0
  return {
    async paint(needs, job) {
      let done = 0
      return Promise.all(
        needs.map(async (need) => {
          const rendering = await renderings.ensure(need.slide.content, need.profile)
          bulletin.tell({ kind: 'progress', job, done: ++done, total: needs.length })
          return { ...need, rendering }
        })
      )
    },
    use(painted) {
      for (const { slide, profile, rendering } of painted) {
        const key = pictureKey(slide, profile)
        if (used.get(key)?.sha256 !== rendering.sha256) edition += 1
        used.set(key, rendering)
      }
    },
    edition: () => edition,
    of: (slide, profile) => used.get(pictureKey(slide, profile))
  }
}
