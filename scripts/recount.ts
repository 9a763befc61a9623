/** `npm run recount -- --month 2026-11`: counts a month anew from its evidence and proves it equal, or names the rows that differ. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { momentOf, recountMonth, type DifferingRow } from '../server/storage/recount-month.ts'
import { BadOption, readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run recount takes, after --:
  --month YYYY-MM   the month, of the common era, in Bangkok
DATA_DIR is read from the environment; the server may run meanwhile.`

const mostNamed = 50
const number = (value: number): string => value.toLocaleString('en-US')
const told = (row: DifferingRow): string => {
  const { table, sign, slide, revision, province, kept, recounted } = row
  const figures = (['completed', 'interrupted', 'failed', 'shown_ms'] as const)
    .filter((figure) => kept[figure] !== recounted[figure])
    .map((figure) => `${figure} kept ${kept[figure]}, recounted ${recounted[figure]}`)
  return `  ${table} ${momentOf(row)} ${province} ${sign} ${slide}@${revision}: ${figures.join('; ')}`
}

await runCommand(() => {
  const { month } = readOptions(process.argv.slice(2), { options: { month: { type: 'string' } }, explain }).values
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new BadOption(`--month: expected a month as 2026-11, received ${month === undefined ? 'none' : `“${month}”`}\n${explain}`)
  const file = join(readConfig(process.env).dataFolder, 'paituean.db')
  if (!existsSync(file)) throw new Complaint(`Expected a database at ${file}; set DATA_DIR to the server’s folder`)
  const { records, plays, rows, unproved, watermark, differing, altered } = recountMonth(file, month)
  console.log(`${month}: ${number(records)} records, ${number(plays)} plays, ${number(rows)} hourly rows compared`)
  if (unproved > 0) console.log(`${number(unproved)} hourly rows rest on evidence from before ${new Date(watermark).toISOString()}, which is no longer kept: they were not recounted`)
  for (const { sign, epoch, seq } of altered.slice(0, mostNamed)) console.error(`  record ${sign} ${epoch}/${seq} is not as it was filed: its digest differs`)
  for (const row of differing.slice(0, mostNamed)) console.error(told(row))
  const isEqual = differing.length === 0 && altered.length === 0
  console.log(isEqual ? 'equal' : `NOT EQUAL: ${number(differing.length)} rows differ, ${number(altered.length)} records were altered`)
  process.exitCode = isEqual ? 0 : 1
  return Promise.resolve()
})
