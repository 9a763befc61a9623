/** What is watched, and how far that has come; over restarts. */

interface Watched {
  is: boolean
  since: number
  raised: number | null
}
export interface AlertStore {
  all(): Promise<Map<string, Watched>>
  /** Instead of all there was; writes nothing that stands so already. */
  save(watched: ReadonlyMap<string, Watched>): Promise<void>
}
