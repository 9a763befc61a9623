/** The log of who came from where and asked what. */
import type { AccessFact, AccessFile } from '../../domain/access.ts'

export interface AccessStore {
  /** Takes it and returns; it is on the disk within a second or so. While the disk is full it waits, and what cannot wait any longer is counted and told. */
  append(fact: AccessFact): void
  /** In the order they were written. */
  files(): Promise<AccessFile[]>
  /** The newest file that is added to no more, and its last line's hash. */
  newestSealed(): Promise<{ file: string; head: string } | undefined>
  /** What the file holds so far. Throws Failure `not-found`. */
  read(file: string): AsyncIterable<Uint8Array>
  /** Removes files of days before, except those that are held, and so many newest ones in any case; gives their names. */
  removeBefore(day: string, keptFiles: number, at: number): Promise<string[]>
}
