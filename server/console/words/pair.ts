/** The same words in Thai, then in English. */
export type Pair = readonly [th: string, en: string]
