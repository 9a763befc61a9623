/** Whether anything grows with the number of changes. */
import { short } from '../quantiles.ts'
import type { Measured } from './browser.ts'
import { atMost, noted } from './limit.ts'
import { memoryMb } from './process-group.ts'
import { turned, type BenchSign } from './sign.ts'

const dwellMs = 20
const slides = 20
const early = 200
const settled = 2000
const longMs = 2 * 3_600_000

interface Size {
  changes: number
  heapKb: number
  nodes: number
  listeners: number
  urls: number
  memory: number
}

async function measure({ page, cdp, group }: Measured, changes: number): Promise<Size> {
  await turned(page, changes, longMs)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  const { count, urls } = await page.evaluate(() => window.watched)
  return { changes: count, heapKb: usedSize / 1024, nodes, listeners: jsEventListeners, urls, memory: memoryMb(group) }
}

/** `changes`: how many, 10,000 as promised. */
export const memoryOver = (changes: number) => async (browser: Measured, sign: BenchSign): Promise<void> => {
  await sign.rotate({ dwellMs, slides })
  const held = (await sign.pictures()).length
  const startedAt = performance.now()
  const first = await measure(browser, early)
  const middle = await measure(browser, settled)
  const last = await measure(browser, changes)
  for (const { changes: after, heapKb, nodes, listeners, urls, memory: mb } of [first, middle, last])
    noted(`after ${after.toLocaleString('en-US')} changes`, `heap ${short(heapKb)} KB, ${nodes} nodes, ${listeners} listeners, ${urls} object URLs, ${short(mb)} MB`)
  noted('changes a second', short(changes / ((performance.now() - startedAt) / 1000)))
  const [many, few] = [changes.toLocaleString('en-US'), settled.toLocaleString('en-US')]
  atMost(`heap after ${many} ÷ after ${few}`, last.heapKb / middle.heapKb, 1.1)
  atMost(`nodes after ${many} − after ${few}`, last.nodes - middle.nodes, 0)
  atMost('object URLs beyond one a slide', last.urls - held, 2)
  atMost(`memory after ${many} ÷ after ${early}`, last.memory / first.memory, 1.6)
}
