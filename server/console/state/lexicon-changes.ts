/** What one means to change of the words kept whole, laid over whatever the newest words are. */
export interface LexiconChanges {
  added: readonly string[]
  removed: readonly string[]
}
export const noChanges: LexiconChanges = { added: [], removed: [] }

/** One spelling, one space at a time. */
export const tidyWord = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

export const changedWords = (words: readonly string[], { added, removed }: LexiconChanges): string[] => [
  ...words.filter((word) => !removed.includes(word)),
  ...added.filter((word) => !words.includes(word))
]

/** What of the changes still changes these words. */
export const changesTo = (words: readonly string[], { added, removed }: LexiconChanges): LexiconChanges => ({
  added: added.filter((word) => !words.includes(word)),
  removed: removed.filter((word) => words.includes(word))
})

export const addWord = ({ added, removed }: LexiconChanges, word: string): LexiconChanges =>
  removed.includes(word) ? { added, removed: removed.filter((each) => each !== word) } : { added: [word, ...added], removed }

export const removeWord = ({ added, removed }: LexiconChanges, word: string): LexiconChanges =>
  added.includes(word) ? { added: added.filter((each) => each !== word), removed } : { added, removed: [...removed, word] }
