/** Clears away renderings and films nobody needs: on no sign, wanted by none, and not looked at in a while. */
import { dayMs } from '../domain/time.ts'
import { sourcesOf } from '../domain/slide.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { IssueStore, ManifestStore } from './ports/issues.ts'
import type { MediaStore, RenderingStore } from './ports/media.ts'
import type { SignStateStore } from './ports/signs.ts'

interface Parts {
  catalogue: CatalogueStore
  issues: IssueStore
  signStates: SignStateStore
  manifests: ManifestStore
  renderings: RenderingStore
  media: MediaStore
  clock: Clock
}
export interface Collector {
  /** Resolves to the number of files removed. */
  collect(): Promise<number>
}

export const keptDays = 30

export function createCollector({ catalogue, issues, signStates, manifests, renderings, media, clock }: Parts): Collector {
  /** Files of every manifest a sign is to show, holds or shows, and every picture and film a slide was made from. */
  const needed = async (): Promise<Set<string>> => {
    const files = new Set<string>()
    const versions = (await signStates.all()).flatMap(({ wanted, held, shown }) => [wanted, held, shown].flatMap((at) => at?.version ?? []))
    for (const version of new Set(versions)) for (const { sha256 } of (await manifests.find(version))?.assets ?? []) files.add(sha256)
    const contents = [
      ...catalogue.read().slides.flatMap(({ revisions }) => revisions.map(({ content }) => content)),
      ...(await issues.all()).flatMap(({ slides }) => slides.map(({ content }) => content))
    ]
    for (const content of contents) for (const { sha256 } of sourcesOf(content)) files.add(sha256)
    return files
  }

  return {
    async collect() {
      const before = clock.now() - keptDays * dayMs
      const unused = await renderings.unused(before)
      if (unused.length === 0) return 0
      const kept = await needed()
      let removed = 0
      for (const { key, sha256 } of unused)
        if (!kept.has(sha256) && (await renderings.forget(key, before)) && (await media.discard(sha256, before))) removed += 1
      return removed
    }
  }
}
