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

/** The name of its storage, null while there is none yet, which this must not make. */
export const readJournalName = `new Promise((done, fail) => {
  const open = indexedDB.open('paituean')
  open.onupgradeneeded = () => open.transaction.abort()
  open.onerror = () => done(null)
  open.onsuccess = () => {
    const numbering = open.result.transaction('notes').objectStore('notes').get('numbering')
    numbering.onsuccess = () => { open.result.close(); done(numbering.result ? numbering.result.journal : null) }
    numbering.onerror = () => fail(numbering.error)
  }
})`
export const Journal = z.string().nullable()

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
