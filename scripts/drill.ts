/** `npm run drill`: faults of every kind against the real system, and at the end what was shown against what was counted. */
import { runDrill } from './drill/run-drill.ts'
import { needChromium } from './find-chromium.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runCommand } from './run-command.ts'
import { freshSeed } from './simulator/seeded.ts'

const explain = `npm run drill takes, after --:
  --faults N     how many faults, 100 if not said
  --seed S       repeats a run's chance
  --signs N      real browsers, 2 if not said
  --simulated N  simulated signs beside them, 20 if not said`

await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readOptions(process.argv.slice(2), { options: { faults: text, seed: text, signs: text, simulated: text }, explain })
  const faults = wholeNumber('faults', values.faults, { least: 1, most: 100_000 }) ?? 100
  const signs = wholeNumber('signs', values.signs, { least: 1, most: 8 }) ?? 2
  const simulated = wholeNumber('simulated', values.simulated, { least: 0, most: 70 }) ?? 20
  const seed = values.seed ?? freshSeed()
  console.log(`${faults} faults, seed ${seed}, ${signs} browsers, ${simulated} simulated signs`)
  const began = performance.now()
  const { verdicts, byFault, simulated: fleet, screenshots, notes } = await runDrill({
    faults,
    seed,
    signs,
    simulated,
    chromium: needChromium(process.env),
    tell: (line) => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`)
  })
  for (const [name, times] of [...byFault].sort(([, a], [, b]) => b - a)) console.log(`${String(times).padStart(5)}  ${name}`)
  console.log('\nsign              seen (sure)  uncertain  counted  lost  double  wrong hour')
  for (const { sign, verdict } of verdicts) {
    const { sure, uncertain, counted, lost, double, wrongHour, wrong } = verdict
    console.log(`${sign.padEnd(18)}${[sure, uncertain, counted, lost, double, wrongHour].map((n, i) => String(n).padStart([11, 11, 9, 6, 8, 12][i] ?? 8)).join('')}`)
    for (const line of wrong) console.log(`   ${line}`)
  }
  console.log(`\nscreenshots that agree with the observer: ${screenshots.taken - screenshots.disagreeing} of ${screenshots.taken}`)
  console.log(`simulated: ${fleet.signs} signs, ${fleet.drops} lost connections, ${fleet.completed} completed plays, ${fleet.isEqual ? 'all counted once' : 'NOT equal'}`)
  for (const note of notes) console.log(`note: ${note}`)
  const isGood = fleet.isEqual && screenshots.disagreeing === 0 && verdicts.every(({ verdict: { lost, double, wrongHour } }) => lost + double + wrongHour === 0)
  console.log(isGood ? 'lost 0, double 0, wrong hour 0' : 'THE COUNT IS NOT TRUE')
  process.exit(isGood ? 0 : 1)
})
