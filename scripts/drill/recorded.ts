/** What a sign wrote down, read from its own storage past the player. */
import { z } from 'zod'
import { PlayRecord } from '../../server/domain/record.ts'

const Rows = z.array(z.object({ record: PlayRecord }))

/** Reads all sealed records there are. */
const readRows = `new Promise((done, fail) => {
  const open = indexedDB.open('paituean')
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const rows = open.result.transaction('rows').objectStore('rows').getAll()
    rows.onsuccess = () => { open.result.close(); done(rows.result) }
    rows.onerror = () => fail(rows.error)
  }
})`

export interface Recorded {
  read(evaluate: (script: string) => Promise<unknown>): Promise<void>
  /** Completed plays in every record that was ever seen, each once. */
  completed(): number
}

export const completedIn = ({ tallies }: Pick<PlayRecord, 'tallies'>): number =>
  tallies.reduce((sum, { outcome, plays }) => sum + (outcome === 'completed' ? plays : 0), 0)

export function createRecorded(): Recorded {
  const records = new Map<string, number>()
  return {
    async read(evaluate) {
      for (const { record } of Rows.parse(await evaluate(readRows))) records.set(`${record.boot} ${record.p0}`, completedIn(record))
    },
    completed: () => [...records.values()].reduce((sum, plays) => sum + plays, 0)
  }
}
