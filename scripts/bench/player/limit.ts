/** A figure beside the most it may be. */
import { short } from '../quantiles.ts'

export function atMost(name: string, figure: number | null, limit: number, unit = ''): void {
  const told = figure === null ? 'not told here' : `${short(figure)}${unit}`
  const verdict = figure === null ? '' : figure <= limit ? 'held' : 'NOT HELD'
  console.log(`${name.padEnd(52)} ${told.padStart(14)}  limit ${`${short(limit)}${unit}`.padEnd(10)} ${verdict}`)
}
export const noted = (name: string, figure: string): void => console.log(`${name.padEnd(52)} ${figure.padStart(14)}`)
