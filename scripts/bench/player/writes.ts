/** What a play costs the sign's disk. Many a minute, and without what the browser writes of its own while its page is empty. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Measured } from './browser.ts'
import { atMost, noted } from './limit.ts'
import { bytesWritten } from './process-group.ts'
import { turned, type BenchSign } from './sign.ts'

const dwellMs = 1000
const calmMs = 20_000
const plays = 60

export async function writes({ page, group }: Measured, sign: BenchSign): Promise<void> {
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
  if (before === null || after === null || idleFrom === null || idleUntil === null) {
    noted('written to storage a play', 'the kernel does not tell')
    return
  }
  const own = (idleUntil - idleFrom) / plays / 1024
  const all = (after - before) / (last - first) / 1024
  atMost('written to storage a play', all - own, 16, ' KB')
  noted('  with what the browser writes of its own in as long', `${all.toFixed(1)} KB, of which ${own.toFixed(1)} KB`)
}
