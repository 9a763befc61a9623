/** What runs: the newest issue, and the takeovers that hold. */
import type { Issue } from '../domain/issue.ts'
import { spanOfTakeover, type Takeover } from '../domain/takeover.ts'
import { startOfDay } from '../domain/time.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { IssueStore } from './ports/issues.ts'

interface Parts {
  issues: IssueStore
  catalogue: CatalogueStore
  clock: Clock
}
export interface OnAir {
  issue(): Issue | undefined
  /** Appends an issue, which runs from then on. Throws Failure `stale` if its number is taken. */
  put(issue: Issue): Promise<void>
  takeovers(): Takeover[]
  /** Those that manifests carry: running, or over by themselves since midnight, so that their end changes no manifest. */
  carried(): Takeover[]
}

export async function loadOnAir({ issues, catalogue, clock }: Parts): Promise<OnAir> {
  let newest = await issues.latest()
  const holding = (since: number): Takeover[] =>
    catalogue.read().takeovers.filter((takeover) => takeover.step.step === 'running' && (spanOfTakeover(takeover)?.until ?? 0) > since)
  return {
    issue: () => newest,
    async put(issue) {
      await issues.append(issue)
      newest = issue
    },
    takeovers: () => holding(clock.now()),
    carried: () => holding(startOfDay(clock.now()))
  }
}
