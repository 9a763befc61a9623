/** What happened, told to whoever follows: the one way from a decision to the wires. */
import type { Manifest } from '../domain/manifest.ts'
import type { Publication } from './ports/deliveries.ts'

export type News =
  | { kind: 'sign-changed'; sign: string }
  /** Another manifest is wanted on the sign: push it. */
  | { kind: 'wanted-changed'; sign: string; manifest: Manifest }
  | { kind: 'token-voided'; sign: string }
  | { kind: 'command-given'; sign: string }
  | { kind: 'pairing-claimed'; secretHash: string }
  | { kind: 'slides-changed' }
  | { kind: 'playlists-changed' }
  | { kind: 'issue-published'; number: number }
  | { kind: 'rules-changed' }
  | { kind: 'scheduled-changed' }
  | { kind: 'reviews-due' }
  | { kind: 'takeovers-changed' }
  /** Something moved on the way of a publication to a sign. */
  | { kind: 'board-changed'; board: Publication }
  | { kind: 'plays-counted' }
  /** Somebody's sessions, or rights, are not what they were. */
  | { kind: 'sessions-changed' }
  | { kind: 'progress'; job: string; done: number; total: number }

export interface Bulletin {
  tell(news: News): void
  /** Returns its stop. */
  follow(reader: (news: News) => void): () => void
}

export function createBulletin(): Bulletin {
  const readers = new Set<(news: News) => void>()
  return {
    tell: (news) => {
      for (const reader of readers) reader(news)
    },
    follow: (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    }
  }
}
