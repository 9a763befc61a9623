import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { NumberDesk } from '../control/number-desk.ts'
import { plannedTable } from '../control/planned-table.ts'
import type { PrintedTable, Printing } from '../control/ports/printing.ts'
import { recordsTable } from '../control/records-table.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

type Parts = Pick<NumberDesk, 'numbers' | 'records' | 'planned' | 'today' | 'statisticsView'> & { printing: Pick<Printing, 'csv' | 'xlsx'> }

/** Records read at once for a file. */
const filePage = 500

export function mountNumbers(mount: Mounter, { numbers, records, planned, today, statisticsView, printing }: Parts): void {
  const send = async (response: Response, table: PrintedTable, format: 'csv' | 'xlsx'): Promise<Buffer | undefined> => {
    response.attachment(`${table.title}.${format}`)
    if (format === 'xlsx') return Buffer.from(await printing.xlsx(table))
    response.setHeader('Content-Type', 'text/csv; charset=utf-8')
    await pipeline(Readable.from(printing.csv(table)), response).catch((fault: unknown) => {
      // Whoever asked has left.
      if (!response.destroyed) throw fault
    })
    return undefined
  }

  mount(api.statistics, ({ person, input: { query } }) => numbers.statistics(person, query))
  mount(api.heat, ({ person, input: { query } }) => numbers.heat(person, query))
  mount(api.trend, ({ person, input: { query } }) => numbers.trend(person, query))
  mount(api.planned, ({ person, input: { query } }) => planned(person, query))
  mount(api.today, ({ person }) => today(person))
  mount(api.evidence, ({ person, input: { query } }) => records.evidence(person, query))
  mount(api.quarantine, ({ person, input: { query } }) => records.quarantine(person, query))
  mount(api.gaps, ({ person, input: { query } }) => records.gaps(person, query))
  mount(api.statisticsFile, ({ person, input: { query: { format, ...query } }, response }) => send(response, statisticsView(person, query), format))
  mount(api.evidenceFile, async ({ person, input: { query: { format, ...query } }, response }) =>
    send(response, await recordsTable(`records-${query.sign}-${query.from}-${query.to}`, (after) => records.evidence(person, { ...query, after, limit: filePage })), format)
  )
  mount(api.quarantineFile, async ({ person, input: { query: { format, ...query } }, response }) =>
    send(response, await recordsTable(`uncounted-${query.from}-${query.to}`, (after) => records.quarantine(person, { ...query, after, limit: filePage })), format)
  )
  mount(api.plannedFile, async ({ person, input: { query: { format, ...query } }, response }) => send(response, plannedTable(await planned(person, query), query), format))
}
