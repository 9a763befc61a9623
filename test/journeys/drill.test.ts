/** A short run of `npm run drill`: real server, real browsers on disks of their own, and what was shown against what was counted. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLeaving } from '../../scripts/drill/leaving.ts'
import { resultLines } from '../../scripts/drill/result-lines.ts'
import { isTrue, runDrill } from '../../scripts/drill/run-drill.ts'
import { needChromium } from '../../scripts/find-chromium.ts'

test('through eight faults by a seed no play is lost, counted twice or counted in a wrong hour', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paituean-drill-'))
  const leaving = createLeaving()
  onTestFinished(async () => {
    await leaving.leave()
    await rm(folder, { recursive: true, force: true })
  })
  const result = await runDrill({
    faults: 8,
    seed: 'short',
    signs: 2,
    simulated: 5,
    chromium: needChromium(process.env),
    folder,
    leaving,
    tell: () => undefined
  })
  expect(isTrue(result), resultLines(result).join('\n')).toBe(true)
  expect([...result.byFault.values()].reduce((sum, times) => sum + times, 0)).toBe(8)
  // It saw something: a drill in which nothing is shown would be true as well.
  for (const { verdict, reported } of result.signs) {
    expect(verdict.sure + verdict.uncertain.length).toBeGreaterThan(2)
    expect(reported).toBe(verdict.counted)
  }
  expect(result.screenshots.taken).toBeGreaterThan(0)
})
