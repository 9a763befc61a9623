/** A drill's result as a person reads it: what was given, the table, and every play that nobody can be sure of. Pure. */
import { isTrue, type DrillResult } from './run-drill.ts'

const headings = ['planned', 'shown', 'uncertain', 'recorded', 'reported', 'counted', 'lost', 'double', 'wrong hour']
const row = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(15) + cells.map((cell, i) => String(cell).padStart((headings[i] ?? '').length + 2)).join('')

export function resultLines(result: DrillResult): string[] {
  const { signs, byFault, simulated, screenshots, notes } = result
  const cells = signs.map(({ planned, recorded, reported, verdict: { sure, uncertain, counted, lost, double, wrongHour } }) => [
    planned, sure, uncertain.length, recorded, reported, counted, lost, double, wrongHour
  ])
  const sums = headings.map((_, i) => cells.reduce((sum, line) => sum + (line[i] ?? 0), 0))
  return [
    ...[...byFault].sort(([, a], [, b]) => b - a).map(([name, times]) => `${String(times).padStart(5)}  ${name}`),
    '',
    row('sign', headings),
    ...signs.flatMap(({ sign, verdict: { wrong } }, i) => [row(sign, cells[i] ?? []), ...wrong.map((line) => `   ${line}`)]),
    row('all', sums),
    '',
    `uncertain plays, each with its reason: ${sums[2] ?? 0}`,
    ...signs.flatMap(({ sign, verdict: { uncertain } }) => uncertain.map(({ slide, at, why }) => `   ${sign}  ${slide}  ${new Date(at).toISOString()}  ${why}`)),
    '',
    `screenshots that agree with the observer: ${screenshots.taken - screenshots.disagreeing} of ${screenshots.taken}`,
    `simulated: ${simulated.signs} signs, ${simulated.drops} lost connections, ${simulated.completed} completed plays, ${simulated.isEqual ? 'all counted once' : 'NOT equal'}`,
    ...notes.map((note) => `note: ${note}`),
    isTrue(result) ? 'lost 0, double 0, wrong hour 0' : 'THE COUNT IS NOT TRUE'
  ]
}
