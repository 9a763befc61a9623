/** Brings the out box to the server: a batch at a time, deleting nothing that was not answered. [PL5] */
import type { Socket } from 'socket.io-client'
import { maxRecordsPerBatch } from '../server/protocol/player-events.ts'
import type { Answer, Batch, BatchAnswer, ServerToSign, SignToServer } from '../server/protocol/player-wire.ts'
import { answerTo } from './answer.ts'
import type { Journal } from './journal.ts'
import type { Row } from './numbering.ts'

const answerMs = 20_000
const batchChars = 200_000
/** Boots that one message may tell of. */
const batchBoots = 50

/** As many rows as one message may carry, one at least. */
export function fitting(rows: readonly Row[]): Row[] {
  const boots = new Set<string>()
  let chars = 0
  return rows.filter(({ record }, i) => (chars += JSON.stringify(record).length) <= batchChars && boots.add(record.boot).size <= batchBoots || i === 0)
}
/** Rows that can be placed in time: while this boot does not know the server's, those that were made without it wait. [PL9] */
export function timed(rows: readonly Row[], isTimed: boolean): Row[] {
  const blind = isTimed ? -1 : rows.findIndex(({ record }) => record.offsetMs === null)
  return rows.slice(0, blind < 0 ? rows.length : blind)
}

/** Sends until nothing is left or the server's cursor stands still; false: the server counts in another epoch, so greet it anew. */
export async function report(socket: Socket<ServerToSign, SignToServer>, journal: Journal, boots: Batch['boots']): Promise<boolean> {
  const isTimed = boots.some(({ boot }) => boot === journal.boot)
  for (;;) {
    const rows = fitting(timed(await journal.unsent(maxRecordsPerBatch), isTimed))
    if (rows.length === 0) return true
    const { epoch, cursor } = journal.numbering()
    if (epoch === 0) return false
    const records = rows.map(({ record }) => record)
    const known = boots.filter(({ boot }) => records.some((record) => record.boot === boot))
    const batch: Batch = { epoch, oldest: await journal.oldest(), boots: known, records }
    const answer = await answerTo<Answer<BatchAnswer>>((answered) => socket.timeout(answerMs).emit('plays:report', batch, answered))
    if (!answer.ok) return true
    if (answer.epoch !== epoch) return false
    await journal.answered(epoch, answer.cursor)
    if (answer.cursor === cursor) return true
  }
}
