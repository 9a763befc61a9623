/** What happened, told to whoever follows: the one way from a decision to the wires. */
export type News =
  | { kind: 'sign-changed'; sign: string }
  /** Another manifest is wanted on the sign: push it. */
  | { kind: 'wanted-changed'; sign: string }
  | { kind: 'token-voided'; sign: string }
  | { kind: 'command-given'; sign: string }
  | { kind: 'pairing-claimed'; secretHash: string }
  | { kind: 'slides-changed' }
  | { kind: 'playlists-changed' }
  | { kind: 'issue-published'; number: number }
  | { kind: 'plays-counted' }
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
