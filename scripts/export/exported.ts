/** What an export holds of the database is named column by column; a test fails on a table or column that is named nowhere. */

/** In Thai and English. */
export type Said = readonly [th: string, en: string]
/** `json`: text that is JSON; `bytes`: goes out as a file of its own, by its sha256. */
export type Column = readonly [th: string, en: string, kind?: 'json' | 'bytes']

export interface ExportedTable {
  /** JSON Lines where a cell holds more than a text or a number. */
  as: 'csv' | 'jsonl'
  about: Said
  columns: Readonly<Record<string, Column>>
  /** Columns that never leave, and why. */
  withheld?: Readonly<Record<string, Said>>
}
export type Tables = Readonly<Record<string, ExportedTable>>
export type Withheld = Readonly<Record<string, Said>>
