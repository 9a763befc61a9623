/** Copies of everything that is kept. Times are UTC ms. */

export interface Backup {
  at: number
  files: number
  bytes: number
  /** Media that could not be copied as they were kept. */
  damaged: number
}
export interface BackupState {
  triedAt: number | null
  /** Why the newest try failed; null: it did not. */
  fault: string | null
  /** Why the newest backup has no copy at the second place; null: it has, or none is wanted. */
  secondFault: string | null
  last: Backup | null
}

export interface BackupStore {
  /** Whether there is a place for them. */
  wanted: boolean
  /** Also of those that another process has made. */
  state(): Promise<BackupState>
  /** Resolves when it is made and was read again, or this is stopped; rejects when it failed, which the state then says. */
  take(at: number): Promise<void>
  stop(): Promise<void>
}
