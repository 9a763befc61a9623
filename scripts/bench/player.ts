/** The kiosk page in a real browser, against a real server: what it weighs, takes and leaves out, each figure beside its limit. */
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { startOwnServer } from '../simulator/own-server.ts'
import { openBrowser, type Measured } from './player/browser.ts'
import { bytes } from './player/bytes.ts'
import { cpu } from './player/cpu.ts'
import { memoryOver } from './player/memory.ts'
import { pairSign, type BenchSign } from './player/sign.ts'
import { starts } from './player/starts.ts'
import { dwell, framesOf, type Rectangle } from './player/swaps.ts'
import { writes } from './player/writes.ts'

const whole = { width: 1920, height: 1080 }
const small = { x: 37, y: 21, width: 256, height: 128 }
/** Frames as fast as they can be made, so that ten thousand changes take minutes. */
const unbound = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

type Measure = (browser: Measured, sign: BenchSign) => Promise<void>

export async function player({ changes }: { changes: number }): Promise<void> {
  await bytes()
  const server = await startOwnServer()
  await publishFirstIssue(server)
  const on = async (canvas: Rectangle, flags: readonly string[], measures: readonly Measure[]): Promise<void> => {
    const browser = await openBrowser(whole, flags)
    const sign = await pairSign(server, browser, { url: `${server.url}/player/`, canvas })
    for (const measure of measures) await measure(browser, sign)
    await browser.stop()
  }
  await on({ x: 0, y: 0, ...whole }, [], [cpu])
  await on(small, [], [dwell, writes, framesOf(small)])
  await on(small, unbound, [memoryOver(changes)])
  await starts(server)
}
