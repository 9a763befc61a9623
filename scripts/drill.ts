/** `npm run drill`: faults of every kind against the real system, and at the end what was shown against what was counted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSeeds } from './drill/found-seeds.ts'
import { createLeaving, leaveOnSignals } from './drill/leaving.ts'
import { resultLines } from './drill/result-lines.ts'
import { isTrue, runDrill } from './drill/run-drill.ts'
import { needChromium } from './find-chromium.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { freshSeed } from './simulator/seeded.ts'

const explain = `npm run drill takes, after --:
  --faults N     how many faults, 100 if not said
  --seed S       repeats a run's chance
  --signs N      real browsers, 2 if not said
  --simulated N  simulated signs beside them, 20 if not said
  --found        runs the seeds that once found a fault instead
  --keep         keeps the folder also when all is well`

await runCommand(async () => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = readOptions(process.argv.slice(2), {
    options: { faults: text, seed: text, signs: text, simulated: text, found: flag, keep: flag },
    explain
  })
  const faults = wholeNumber('faults', values.faults, { least: 1, most: 100_000 }) ?? 100
  const signs = wholeNumber('signs', values.signs, { least: 1, most: 8 }) ?? 2
  const simulated = wholeNumber('simulated', values.simulated, { least: 0, most: 70 }) ?? 20
  const chromium = needChromium(process.env)
  const leaving = createLeaving()
  let folder = ''

  const runOne = async (run: { seed: string; faults: number; signs: number }): Promise<boolean> => {
    console.log(`${run.faults} faults, seed ${run.seed}, ${run.signs} browsers, ${simulated} simulated signs`)
    folder = mkdtempSync(join(tmpdir(), 'paituean-drill-'))
    const began = performance.now()
    const tell = (line: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`)
    let isGood = false
    try {
      const result = await runDrill({ ...run, simulated, chromium, folder, leaving, tell })
      isGood = isTrue(result)
      const lines = resultLines(result)
      writeFileSync(join(folder, 'result.txt'), lines.join('\n'))
      for (const line of lines) console.log(line)
    } finally {
      await leaving.leave()
      if (isGood && !values.keep) rmSync(folder, { recursive: true, force: true })
      else console.log(`kept: ${folder} with notes by sign, disks, and the server's data (seed ${run.seed})`)
    }
    return isGood
  }
  leaveOnSignals(leaving, () => console.log(`stopped: ending browsers and server, unmounting disks; kept: ${folder}`))
  let isGood = true
  for (const run of values.found ? foundSeeds : [{ seed: values.seed ?? freshSeed(), faults, signs }]) isGood = (await runOne(run)) && isGood
  process.exit(isGood ? 0 : 1)
})
