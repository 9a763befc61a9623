/** One real sign of the drill: a browser on a disk of its own, behind a network of its own, watched. */
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Operator } from '../simulator/operator.ts'
import { dwellMs } from './campaign.ts'
import { openDisk } from './disk.ts'
import type { Doubt } from './fate.ts'
import { startKiosk, type Kiosk } from './kiosk-browser.ts'
import type { Leaving } from './leaving.ts'
import { startLinkProxy } from './link-proxy.ts'
import { createRecorded, Journal, readJournalName } from './recorded.ts'
import { createTruth, type Showing, type Truth } from './truth.ts'
import { pause, waitUntil } from './wait-until.ts'

export interface MachineParts {
  sign: string
  folder: string
  chromium: string
  /** The kit's loader, which starts the page without a network; null: the server brings it. */
  loader: string | null
  serverPort: () => number
  operator: Operator
  leaving: Leaving
}

/** Silence that means a stall: short, so that pages replace each other within a drill. */
const limitS = 15
/** Of a journal's name: made with the storage. */
const storageChars = 32
/** A slide that stood so long was not just joined. */
const wholeMs = dwellMs - 250

export type Machine = Awaited<ReturnType<typeof startMachine>>

export async function startMachine({ sign, folder, chromium, loader, serverPort, operator, leaving }: MachineParts) {
  const disk = openDisk(join(folder, sign))
  leaving.add(() => disk.close())
  const link = await startLinkProxy(serverPort)
  leaving.add(() => link.close())
  const note = (what: string): void => appendFileSync(join(folder, `${sign}.notes`), `${new Date().toISOString()} ${what}\n`)
  const truth = createTruth((showing) => note(JSON.stringify(showing)))
  /** What clones of it showed. */
  const clones: Truth[] = []
  const doubts: Doubt[] = []
  const recorded = createRecorded()
  const server = `http://127.0.0.1:${link.port}`
  const key = createHash('sha256').update(sign).digest('base64url')
  const launch = `#server=${server}&key=${key}&name=${sign}&why=start&failures=0&limit=${limitS}`
  const url = loader === null ? `${server}/player/#limit=${limitS}` : pathToFileURL(loader).href + launch
  let kiosk: Kiosk

  const state = () => kiosk.page.evaluate(() => window.paituean.state())
  const start = async (): Promise<void> => {
    kiosk = await startKiosk({ executable: chromium, profile: disk.profile(), url, truth, leaving })
  }
  const kill = (): Promise<void> => kiosk.kill()
  const evaluate = (script: string): Promise<unknown> => kiosk.page.evaluate(script)
  /** The storage it was last known to have: what follows in the journal's name tells how often that refused. */
  let journal: string | null = null
  const readJournal = async (): Promise<string | null> => Journal.parse(await evaluate(readJournalName))?.slice(0, storageChars) ?? null
  /** Types the code the page shows, if it shows one. */
  const pair = async (): Promise<void> => {
    await waitUntil(
      async () => {
        if ((await state()).linked) return true
        // It may stand behind the slides, which go on.
        const code = ((await kiosk.page.frameLocator('iframe >> nth=-1').locator('#holding .code').textContent({ timeout: 1000 })) ?? '').trim()
        if (/^[0-9A-Z]{8}$/.test(code)) await operator.pair(sign, code)
        return false
      },
      90_000,
      `${sign} to be paired`,
      state
    )
    journal = await readJournal()
  }
  /** Starts the page anew, so that all it holds is sealed, and waits until the server has answered it. Gives when the page was asked to go. */
  const drain = async (): Promise<number> => {
    link.mode = 'good'
    await pair()
    const from = Date.now()
    await kiosk.open()
    await waitUntil(async () => (await state()).linked && (await state()).unsentRecords === 0, 120_000, `${sign} to hand over all it has`, state)
    await recorded.read(evaluate)
    return from
  }
  await start()
  await pair()

  return {
    sign,
    startsAlone: loader !== null,
    disk,
    link,
    truth,
    clones,
    doubts,
    recorded,
    note,
    state,
    start,
    kill,
    pair,
    drain,
    evaluate,
    /** Whether what it had on disk is still there, once the page is up. */
    async kept(): Promise<boolean> {
      let now: string | null = null
      await waitUntil(async () => (now = await readJournal()) !== null, 15_000, 'its storage', state).catch(() => undefined)
      return now === journal
    },
    /** The server has put it off. */
    unlinked: () => waitUntil(async () => !(await state()).linked, 60_000, `${sign} to notice that its token is void`, state),
    /** It shows whole slides again, by itself. */
    async recovered(): Promise<void> {
      const from = Date.now()
      const whole = (one: Showing): boolean => one.from > from && one.mark > 0 && !one.cut && one.until - one.from > wholeMs
      await waitUntil(() => Promise.resolve(truth.showings(Date.now()).filter(whole).length >= 2), 120_000, `${sign} to show slides again`, state)
    },
    reload: () => kiosk.open(),
    screenshot: () => kiosk.page.screenshot({ type: 'png' }),
    freeze: () => kiosk.freeze(),
    crash: () => kiosk.crash(),
    /** A second machine with a copy of this one's disk, for a while. Tells what it showed at the end. */
    async cloneFor(ms: number): Promise<string | null> {
      const copy = mkdtempSync(join(folder, 'clone-'))
      disk.copyTo(copy)
      await start()
      await pair()
      const seen = createTruth()
      clones.push(seen)
      const second = await startKiosk({ executable: chromium, profile: copy, url, truth: seen, leaving })
      await pause(ms)
      const shown = await second.page.evaluate(() => window.paituean.state()).then(({ slide }) => slide, () => null)
      await second.kill()
      rmSync(copy, { recursive: true, force: true })
      return shown
    }
  }
}
