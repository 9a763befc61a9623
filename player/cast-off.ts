/** The journal goes on in memory while the disk refuses it. Loaded when it does. */
import { memoryShelf, type MemoryShelf } from './memory-shelf.ts'
import { renumber, type Numbering, type Row } from './numbering.ts'
import { randomName } from './random-name.ts'

/** Of a journal's name; behind them stands what is new each time. */
const nameChars = 32

/**
 * What is sent from memory is gone with the page, and its numbers with it: given anew they would pass for answered. So the journal takes a name that
 * the disk never had, and whoever starts from that disk again gets a new epoch. What was not answered goes along, since a boot's plays count in
 * their order only. [PL4] [PL7]
 */
export function castOff({ journal }: Numbering, unanswered: readonly Row[]): { memory: MemoryShelf; numbering: Numbering } {
  const fresh = renumber({ journal: journal.slice(0, nameChars) + randomName(4) }, unanswered, 0, 0)
  return { memory: memoryShelf(fresh.rows), numbering: fresh.numbering }
}
