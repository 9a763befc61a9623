/** What may go wrong on purpose, each with a probability from 0 to 1. */
export interface Faults {
  /** The connection drops, asked every second. */
  flap: number
  /** A batch is sent twice. */
  duplicate: number
  /** The answer to a batch never arrives. */
  dropAnswer: number
}
export const noFaults: Faults = { flap: 0, duplicate: 0, dropAnswer: 0 }
