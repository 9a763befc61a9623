/** What the server cannot do without. */

export interface Vitals {
  /** Writes and removes a file in the data folder; rejects when it cannot. */
  write(): Promise<void>
  /** Asks the ledger something small; rejects when it does not answer. */
  ask(): Promise<void>
  /** Of the data folder's disk, bytes. */
  room(): Promise<{ free: number; total: number }>
}
