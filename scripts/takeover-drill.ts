/** `npm run takeover-drill`: a takeover on 76 simulated signs, 5 % of which flap and 5 % leave the net, and what the board claimed against what they did. */
import { quantiles, short } from './bench/quantiles.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { startOwnServer } from './simulator/own-server.ts'
import { freshSeed } from './simulator/seeded.ts'
import { drillTakeover, type DrillResult, type Kind } from './simulator/takeover-drill.ts'

const explain = `npm run takeover-drill takes, after --:
  --signs N   how many signs, 76 if not said
  --seed S    repeats a run's chance
  --early     ends it by hand as soon as all have shown it, instead of by itself after a minute`

const stages = ['sentAt', 'receivedAt', 'verifiedAt', 'shownAt', 'clearedAt'] as const

function tellTable({ board, kinds }: DrillResult): void {
  console.log(`signs by kind, seconds since the start (cleared: since the end): p50 / p95 / max (how many)`)
  for (const kind of ['steady', 'flapping', 'away'] satisfies Kind[]) {
    const rows = board.rows.filter(({ sign }) => kinds.get(sign) === kind)
    const cells = stages.map((stage) => {
      const since = stage === 'clearedAt' ? (board.endsAt ?? board.startedAt) : board.startedAt
      const seconds = rows.flatMap((row) => (row[stage] === null ? [] : [(row[stage] - since) / 1000]))
      const { p50, p95, max } = quantiles(seconds)
      return `${stage.replace('At', '')} ${short(p50)} / ${short(p95)} / ${short(max)} (${seconds.length})`
    })
    console.log(`${kind.padEnd(9)} ${String(rows.length).padStart(3)}  ${cells.join('   ')}`)
  }
}

await runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), { options: { signs: { type: 'string' }, seed: { type: 'string' }, early: { type: 'boolean' } }, explain })
  const signs = wholeNumber('signs', values.signs, { least: 4, most: 200 }) ?? 76
  const seed = values.seed ?? freshSeed()
  console.log(`takeover drill on ${signs} SIMULATED signs, seed ${seed}`)
  const server = await startOwnServer()
  const parts = { ...server, signs, seed, flapping: 0.05, away: 0.05, say: (line: string) => console.log(line) }
  const result = await drillTakeover({ ...parts, end: values.early === true ? 'early' : 'by-itself' })
  await server.stop()
  tellTable(result)
  const never = result.board.rows.filter(({ shownAt }) => shownAt === null).map(({ sign, hindrance }) => `${sign} (${hindrance?.kind ?? 'no reason'})`)
  console.log(`never shown: ${never.length > 0 ? never.join(', ') : 'none'}`)
  const { rows } = result.board
  console.log(`${result.looks} looks at the board, ${rows.length} rows each: ${result.faults.length} claims that were not so`)
  for (const fault of result.faults.slice(0, 20)) console.error(`  ${fault}`)
  process.exit(result.faults.length === 0 ? 0 : 1)
})
