/** `npm run bench [-- name …]`: measures what was promised, each beside a plain baseline in the same run. */
import { broadcast } from './bench/broadcast.ts'
import { consolePages } from './bench/console.ts'
import { ingest } from './bench/ingest.ts'
import { player } from './bench/player.ts'
import { push } from './bench/push.ts'
import { rendering } from './bench/rendering.ts'
import { report } from './bench/report.ts'
import { takeover } from './bench/takeover.ts'
import { BadOption, readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'

interface Options {
  /** Changes of picture in the benchmark of the player. */
  changes: number
}
const benchmarks: Readonly<Record<string, (options: Options) => Promise<void>>> = { push, takeover, broadcast, rendering, ingest, report, console: consolePages, player }
const explain = `npm run bench takes, after --: ${Object.keys(benchmarks).join(', ')}; all of them if none is named. With player: --changes N pictures (10000)`

await runCommand(async () => {
  const { positionals, values } = readOptions(process.argv.slice(2), { options: { changes: { type: 'string' } }, explain, words: true })
  const changes = wholeNumber('changes', values.changes, { least: 3000, most: 1_000_000 }) ?? 10_000
  for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
    const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
    if (run === undefined) throw new BadOption(`Unknown benchmark '${name}'.\n${explain}`)
    await run({ changes })
    console.log()
  }
  process.exit(0)
})
