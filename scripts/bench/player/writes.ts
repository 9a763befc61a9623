/** What a play costs the sign's disk. Many a minute, and without what the browser writes of its own while its page is empty; in rounds, since that comes in bursts. */
import { setTimeout as wait } from 'node:timers/promises'
import { quantiles } from '../quantiles.ts'
import type { Measured } from './browser.ts'
import { atMost, noted } from './limit.ts'
import { bytesWritten } from './process-group.ts'
import { turned, type BenchSign } from './sign.ts'

const dwellMs = 1000
const calmMs = 20_000
const plays = 60
const rounds = 3

/** KB a play in one round, and in as long a time without; null where the kernel does not tell. */
async function round({ page, group }: Measured, sign: BenchSign): Promise<{ all: number; own: number } | null> {
  await sign.rotate({ dwellMs, slides: 20 })
  await wait(calmMs)
  const [before, first] = [bytesWritten(group), await page.evaluate(() => window.watched.count)]
  await turned(page, first + plays)
  const [after, last] = [bytesWritten(group), await page.evaluate(() => window.watched.count)]
  await page.goto('about:blank')
  await wait(calmMs)
  const idleFrom = bytesWritten(group)
  await wait(plays * dwellMs)
  const idleUntil = bytesWritten(group)
  await sign.open()
  if (before === null || after === null || idleFrom === null || idleUntil === null) return null
  return { all: (after - before) / (last - first) / 1024, own: (idleUntil - idleFrom) / plays / 1024 }
}

export async function writes(browser: Measured, sign: BenchSign): Promise<void> {
  const found: number[] = []
  for (let i = 0; i < rounds; i++) {
    const written = await round(browser, sign)
    if (written === null) {
      noted('written to storage a play', 'the kernel does not tell')
      return
    }
    found.push(written.all - written.own)
    noted('  a round, with what the browser writes of its own', `${written.all.toFixed(1)} KB, of which ${written.own.toFixed(1)} KB`)
  }
  atMost('written to storage a play, median', quantiles(found).p50, 16, ' KB')
}
