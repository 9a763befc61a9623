/** What a play costs the sign's disk. Many a minute, so that what the browser writes of its own hardly counts. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Measured } from './browser.ts'
import { atMost } from './limit.ts'
import { bytesWritten } from './process-group.ts'
import { turned, type BenchSign } from './sign.ts'

const dwellMs = 1000
const calmMs = 10_000
const plays = 60

export async function writes({ page, group }: Measured, sign: BenchSign): Promise<void> {
  await sign.rotate({ dwellMs, slides: 20 })
  await wait(calmMs)
  const [before, first] = [bytesWritten(group), await page.evaluate(() => window.watched.count)]
  await turned(page, first + plays)
  const [after, last] = [bytesWritten(group), await page.evaluate(() => window.watched.count)]
  atMost('written to storage a play', before === null || after === null ? null : (after - before) / (last - first) / 1024, 16, ' KB')
}
