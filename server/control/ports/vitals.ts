/** What the server cannot do without. */

export interface Vitals {
  /** Writes and removes a file in the data folder; rejects when it cannot. */
  write(): Promise<void>
  /** Asks the ledger something small; rejects when it does not answer. */
  ask(): Promise<void>
  /** When an older catalogue had to be taken instead of a damaged one, and which; null: none, or a person has taken note. */
  restored(): Promise<{ at: number; detail: string } | null>
  acknowledge(): Promise<void>
  /** Of the data folder's disk, bytes. */
  room(): Promise<{ free: number; total: number }>
}
