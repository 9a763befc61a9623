/** What was published. */
import type { Issue } from '../../domain/issue.ts'
import type { Manifest } from '../../domain/manifest.ts'

export interface IssueStore {
  /** Newest first, whole. */
  latest(): Promise<Issue | undefined>
  all(): Promise<Issue[]>
  /** Throws Failure `stale` if the number is taken; remembers every slide title for ever. */
  append(issue: Issue): Promise<void>
}

export interface ManifestStore {
  /** Idempotent: a version's content never changes. */
  save(manifest: Manifest): Promise<void>
  find(version: string): Promise<Manifest | undefined>
}
