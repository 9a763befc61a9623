/** What was published. */
import type { Issue, IssuedSlide } from '../../domain/issue.ts'
import type { Manifest } from '../../domain/manifest.ts'

export interface IssueStore {
  /** Newest first, whole. */
  latest(): Promise<Issue | undefined>
  all(): Promise<Issue[]>
  /** Throws Failure `stale` if the number is taken; remembers every slide title for ever. */
  append(issue: Issue): Promise<void>
  find(number: number): Promise<Issue | undefined>
  /** Remembers for ever the titles of slides that are shown without an issue. */
  remember(slides: readonly IssuedSlide[]): Promise<void>
}

export interface ManifestStore {
  /** Idempotent: a version's content never changes. */
  save(manifest: Manifest): Promise<void>
  find(version: string): Promise<Manifest | undefined>
  issueOf(version: string): Promise<number | undefined>
  /** Whether a file is, or was, part of any manifest. */
  sends(sha256: string): Promise<boolean>
}
