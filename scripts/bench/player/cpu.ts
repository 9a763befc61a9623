/** The browser's share of one core: an empty page, a slide that stands, a cut every eight seconds. */
import { setTimeout as wait } from 'node:timers/promises'
import { short } from '../quantiles.ts'
import type { Measured } from './browser.ts'
import { atMost, noted } from './limit.ts'
import { cpuSeconds } from './process-group.ts'
import type { BenchSign } from './sign.ts'

/** After an opening, until nothing of it is left; and how long is measured, ms. */
const calmMs = 10_000
const eachMs = 64_000
const cutMs = 8000
const hourMs = 3_600_000

async function share({ group }: Measured): Promise<number> {
  const [before, startedAt] = [cpuSeconds(group), performance.now()]
  await wait(eachMs)
  return ((cpuSeconds(group) - before) / (performance.now() - startedAt)) * 100_000
}

export async function cpu(browser: Measured, sign: BenchSign): Promise<void> {
  const { page } = browser
  await page.goto('about:blank')
  await wait(calmMs)
  const blank = await share(browser)

  await sign.open()
  await sign.rotate({ dwellMs: hourMs, slides: 1 })
  await wait(calmMs)
  const frames = await page.evaluate(() => window.watched.frames)
  const still = await share(browser)
  const asked = (await page.evaluate(() => window.watched.frames)) - frames

  await sign.rotate({ dwellMs: cutMs, slides: 20 })
  await wait(calmMs)
  const cuts = await share(browser)

  noted('CPU of an empty page, share of one core', `${short(blank)} %`)
  atMost('CPU while a slide stands, above it', still - blank, 0.3, ' pp')
  atMost('CPU with a cut every 8 s, online, above it', cuts - blank, 2, ' pp')
  atMost('animation frames asked for while a slide stands', asked / (eachMs / 1000), 0, '/s')
}
