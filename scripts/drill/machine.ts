/** One real sign of the drill: a browser on a disk of its own, behind a network of its own, watched. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Operator } from '../simulator/operator.ts'
import { openDisk } from './disk.ts'
import { startKiosk, type Kiosk } from './kiosk-browser.ts'
import { startLinkProxy } from './link-proxy.ts'
import { createTruth } from './truth.ts'

export interface MachineParts {
  sign: string
  folder: string
  chromium: string
  serverPort: () => number
  operator: Operator
}
/** Plays that ended after `from` and before `until` may be gone with a disk, and that is named. */
export interface Doubt {
  why: string
  from: number
  until: number
}
export type Machine = Awaited<ReturnType<typeof startMachine>>

export const pause = (ms: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, ms)
  })
async function until(check: () => Promise<boolean>, ms: number, what: string, now: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    if (await check().catch(() => false)) return
    await pause(200)
  }
  throw new Error(`Waited ${ms} ms for ${what}; it says ${JSON.stringify(await now().catch(String))}`)
}

export async function startMachine({ sign, folder, chromium, serverPort, operator }: MachineParts) {
  const disk = openDisk(join(folder, sign))
  const link = await startLinkProxy(serverPort)
  const truth = createTruth()
  const doubts: Doubt[] = []
  const deaths: number[] = []
  const url = `http://127.0.0.1:${link.port}/player/`
  let kiosk: Kiosk

  const state = () => kiosk.page.evaluate(() => window.paituean.state())
  const start = async (): Promise<void> => {
    kiosk = await startKiosk(chromium, disk.profile(), url, truth)
  }
  const kill = async (): Promise<void> => {
    await kiosk.kill()
    deaths.push(Date.now())
  }
  /** Types the code the page shows, if it shows one. */
  const pair = (): Promise<void> =>
    until(
      async () => {
        if ((await state()).linked) return true
        // It may stand behind the slides, which go on.
        const code = ((await kiosk.page.locator('#holding .code').first().textContent({ timeout: 1000 })) ?? '').trim()
        if (/^[0-9A-Z]{8}$/.test(code)) await operator.pair(sign, code)
        return false
      },
      90_000,
      `${sign} to be paired`,
      state
    )
  /** Starts the page anew, so that all it holds is sealed, and waits until the server has answered it. Gives when the page went. */
  const drain = async (): Promise<number> => {
    link.mode = 'good'
    await pair()
    const from = Date.now()
    truth.died(from)
    deaths.push(from)
    await kiosk.page.goto(url).catch(() => undefined)
    await until(async () => (await state()).linked && (await state()).unsentRecords === 0, 120_000, `${sign} to hand over all it has`, state)
    return from
  }
  await start()
  await pair()

  return {
    sign,
    disk,
    link,
    truth,
    doubts,
    deaths,
    state,
    start,
    kill,
    pair,
    drain,
    /** Whether what it had on disk is still there, once the page is up. */
    async kept(): Promise<boolean> {
      let paired = false
      await until(async () => (paired = (await state()).paired), 6000, 'its token', state).catch(() => undefined)
      return paired
    },
    /** The server has put it off. */
    unlinked: () => until(async () => !(await state()).linked, 60_000, `${sign} to notice that its token is void`, state),
    screenshot: () => kiosk.page.screenshot({ type: 'png' }),
    evaluate: (script: string): Promise<unknown> => kiosk.page.evaluate(script),
    freeze: () => kiosk.freeze(),
    /** A second machine with a copy of this one's disk, for a while; what it shows is nobody's count. Tells what it showed at the end. */
    async cloneFor(ms: number): Promise<string | null> {
      const copy = mkdtempSync(join(folder, 'clone-'))
      disk.copyTo(copy)
      await start()
      await pair()
      const second = await startKiosk(chromium, copy, url, createTruth())
      await pause(ms)
      const shown = await second.page.evaluate(() => window.paituean.state()).then(({ slide }) => slide, () => null)
      await second.kill()
      rmSync(copy, { recursive: true, force: true })
      return shown
    },
    async stop(): Promise<void> {
      await kiosk.kill()
      await link.close()
      disk.close()
    }
  }
}
