/** `npm run fuzz`: malformed messages, bodies, helloes and uploads, generated from the wire's own schemas and spoiled, by a seed. */
import { growth, runFuzz } from './fuzz/run-fuzz.ts'
import { tableOf } from './fuzz/tally.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { freshSeed } from './simulator/seeded.ts'

const explain = `npm run fuzz takes, after --:
  --count N   how many messages and requests, 100000 if not said
  --seed S    repeats a run's chance`

await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readOptions(process.argv.slice(2), { options: { count: text, seed: text }, explain })
  const count = wholeNumber('count', values.count, { least: 1000, most: 100_000_000 }) ?? 100_000
  const seed = values.seed ?? freshSeed()
  console.log(`${count} messages and requests, seed ${seed}`)
  const { tallies, memory, findings } = await runFuzz({ count, seed, signs: 60, people: 12, say: (line) => console.log(line) })
  const { early, late } = memory
  console.log(`\n${tableOf(tallies)}\n`)
  console.log(`memory in use ${early.live} MB after the first tenth, ${late.live} MB at the end (at most ${early.live + growth.live}); taken ${early.resident} and ${late.resident} MB (at most ${early.resident * growth.residentTimes})`)
  for (const finding of findings) console.error(`FOUND ${finding}`)
  console.log(findings.length === 0 ? 'each was refused with a listed code or served; nothing crashed' : `${findings.length} findings`)
  process.exit(findings.length === 0 ? 0 : 1)
})
