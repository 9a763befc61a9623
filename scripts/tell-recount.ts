/** A month counted anew from the evidence, told to a person. */
import { join } from 'node:path'
import { momentOf, recountMonth, type DifferingRow } from '../server/storage/recount-month.ts'

const mostNamed = 50
const number = (value: number): string => value.toLocaleString('en-US')
const told = (row: DifferingRow): string => {
  const { table, sign, slide, revision, province, kept, recounted } = row
  const figures = (['completed', 'interrupted', 'failed', 'shown_ms'] as const)
    .filter((figure) => kept[figure] !== recounted[figure])
    .map((figure) => `${figure} kept ${kept[figure]}, recounted ${recounted[figure]}`)
  return `  ${table} ${momentOf(row)} ${province} ${sign} ${slide}@${revision}: ${figures.join('; ')}`
}

/** Whether the counts of a data folder's month are what its evidence comes to. */
export function tellRecount(folder: string, month: string): boolean {
  const { records, plays, rows, unproved, watermark, differing, altered } = recountMonth(join(folder, 'paituean.db'), month)
  console.log(`${month}: ${number(records)} records, ${number(plays)} plays, ${number(rows)} hourly rows compared`)
  if (unproved > 0) console.log(`${number(unproved)} hourly rows rest on evidence from before ${new Date(watermark).toISOString()}, which is no longer kept: they were not recounted`)
  for (const { sign, epoch, seq } of altered.slice(0, mostNamed)) console.error(`  record ${sign} ${epoch}/${seq} is not as it was filed: its digest differs`)
  for (const row of differing.slice(0, mostNamed)) console.error(told(row))
  const isEqual = differing.length === 0 && altered.length === 0
  console.log(isEqual ? 'equal' : `NOT EQUAL: ${number(differing.length)} rows differ, ${number(altered.length)} records were altered`)
  return isEqual
}
