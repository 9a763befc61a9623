/** `npm run kill-loop`: kill −9 again and again under uploads, publications and plays; nothing that was answered may be lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runKillLoop } from './kill-loop/run-kill-loop.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { freshSeed } from './simulator/seeded.ts'

const explain = `npm run kill-loop takes, after --:
  --kills N   how often the server is killed, 100 if not said
  --signs N   how many simulated signs play meanwhile, 20 if not said
  --seed S    repeats a run's chance`

await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readOptions(process.argv.slice(2), { options: { kills: text, signs: text, seed: text }, explain })
  const kills = wholeNumber('kills', values.kills, { least: 1, most: 100_000 }) ?? 100
  const signs = wholeNumber('signs', values.signs, { least: 1, most: 200 }) ?? 20
  const seed = values.seed ?? freshSeed()
  console.log(`${kills} kills, ${signs} SIMULATED signs, seed ${seed}`)
  const folder = await mkdtemp(join(tmpdir(), 'paituean-'))
  const result = await runKillLoop({ folder, kills, signs, seed, say: (line) => console.log(line) })
  const { inTheStart, slides, uploads, issue, plays, wrong } = result
  console.log(`${result.kills} kills (${inTheStart} while it started): ${uploads} uploads, ${slides} slides, ${issue} issues, ${plays} plays completed`)
  for (const sentence of wrong) console.error(`WRONG: ${sentence}`)
  console.log(wrong.length === 0 ? 'nothing was lost, everything is whole and agrees' : `NOT WHOLE; the data is in ${folder}`)
  if (wrong.length === 0) await rm(folder, { recursive: true, force: true })
  process.exit(wrong.length === 0 ? 0 : 1)
})
