/** `npm run fuzz`: malformed messages, bodies, helloes and uploads, generated from the wire's own schemas and spoiled, by a seed. */
import { runFuzz } from './fuzz/run-fuzz.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { freshSeed } from './simulator/seeded.ts'

const explain = `npm run fuzz takes, after --:
  --count N   how many messages and questions, 100000 if not said
  --seed S    repeats a run's chance`

await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readOptions(process.argv.slice(2), { options: { count: text, seed: text }, explain })
  const count = wholeNumber('count', values.count, { least: 100, most: 100_000_000 }) ?? 100_000
  const seed = values.seed ?? freshSeed()
  console.log(`${count} messages and questions, seed ${seed}`)
  const { findings, memory, ...tallies } = await runFuzz({ count, seed, signs: 60, say: (line) => console.log(line) })
  for (const [name, { sent, answers }] of Object.entries(tallies)) {
    const told = [...answers].sort(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`)
    console.log(`${name}: ${sent}  (${told.join(', ')})`)
  }
  console.log(`resident memory: ${memory.early} MB after the first tenth, ${memory.late} MB at the end`)
  for (const finding of findings) console.error(`FOUND ${finding}`)
  console.log(findings.length === 0 ? 'each was refused with a listed code or served; nothing crashed' : `${findings.length} findings`)
  process.exit(findings.length === 0 ? 0 : 1)
})
