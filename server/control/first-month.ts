import { monthOf } from '../domain/time.ts'
import type { IssueStore } from './ports/issues.ts'

/** The month of the first publication: nothing was to report before it. undefined: nothing was published yet. */
export function createFirstMonth({ issues }: { issues: Pick<IssueStore, 'all'> }): () => Promise<string | undefined> {
  let known: string | undefined
  return async () => {
    if (known !== undefined) return known
    const first = (await issues.all()).at(-1)
    return (known = first && monthOf(first.at))
  }
}
