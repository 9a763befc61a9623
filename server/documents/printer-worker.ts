/** The process that prints: what blocks for a second here holds up no sign. It keeps fonts and templates from one job to the next. */
import { print } from './print.ts'
import type { PrintAnswer, PrintRequest, TableRows } from './printer-talk.ts'
import { createTypesetter } from './typesetter.ts'

const typesetter = createTypesetter()
/** Of tables still coming in, by id. */
const tables = new Map<number, TableRows[number][]>()

const sentenceOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))

async function answer(request: PrintRequest): Promise<PrintAnswer | undefined> {
  const { id } = request
  const rows = tables.get(id) ?? []
  if ('rows' in request) {
    for (const row of request.rows) rows.push(row)
    tables.set(id, rows)
    return undefined
  }
  tables.delete(id)
  try {
    return { id, ok: true, bytes: await print(request.job, rows, typesetter) }
  } catch (fault) {
    return { id, ok: false, sentence: sentenceOf(fault) }
  }
}

process.on('message', (request: PrintRequest) => {
  void answer(request).then((told) => {
    if (told !== undefined) process.send?.(told)
  })
})
process.on('disconnect', () => process.exit(0))
