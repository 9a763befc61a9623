/** `npm run bench [-- name …]`: measures what was promised, each beside a plain baseline in the same run. */
import { broadcast } from './bench/broadcast.ts'
import { ingest } from './bench/ingest.ts'
import { push } from './bench/push.ts'
import { rendering } from './bench/rendering.ts'
import { report } from './bench/report.ts'
import { takeover } from './bench/takeover.ts'
import { BadOption, readOptions } from './options.ts'
import { runCommand } from './run-command.ts'

const benchmarks: Readonly<Record<string, () => Promise<void>>> = { push, takeover, broadcast, rendering, ingest, report }
const explain = `npm run bench takes, after --: ${Object.keys(benchmarks).join(', ')}; all of them if none is named`

await runCommand(async () => {
  const { positionals } = readOptions(process.argv.slice(2), { options: {}, explain, words: true })
  for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
    const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
    if (run === undefined) throw new BadOption(`Unknown benchmark '${name}'.\n${explain}`)
    await run()
    console.log()
  }
  process.exit(0)
})
