/** What an old browser has to manage: to show, to count to the ledger, to beat, and to start without a network. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { z } from 'zod'
import { api } from '../../server/protocol/api.ts'
import { buildIfStale } from '../pages.ts'
import { Complaint } from '../run-command.ts'
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { startOwnServer, type OwnServer } from '../simulator/own-server.ts'
import { seatsFor } from '../simulator/sign-seats.ts'
import { startOldBrowser, type OldBrowser } from './old-browser.ts'

const patienceMs = 150_000
/** The document of the frame with the sign's page, once there is one. */
const inner = "(document.querySelector('iframe') || { contentDocument: document }).contentDocument"
const State = z.object({ linked: z.boolean(), slide: z.string().nullable(), plays: z.object({ completed: z.number() }), lastError: z.string().nullable() })
type State = z.infer<typeof State>

const stateOf = async (browser: OldBrowser): Promise<State | undefined> =>
  State.nullable().parse(await browser.evaluate('window.paituean ? window.paituean.state() : null')) ?? undefined

/** Waits until `look` finds something; a wait that ends tells what the page says. */
async function until<T>(what: string, browser: OldBrowser, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > deadline) {
      const page = JSON.stringify(await stateOf(browser).catch(String))
      throw new Complaint(`Expected: ${what}, within ${patienceMs / 1000} s. The page says ${page}\n${browser.complaints.slice(-10).join('\n')}`)
    }
    await wait(500)
  }
}

const Box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })
const lit = ([red = 0, green = 0, blue = 0]: Uint8Array): boolean => red + green + blue > 48

/** Looks at the glass: the sign's rectangle shows something, and nothing else is lit. Gives the share of it that is lit, %. */
async function look(browser: OldBrowser): Promise<string> {
  const box = Box.parse(JSON.parse(String(await browser.evaluate(`JSON.stringify(${inner}.getElementById('stage').getBoundingClientRect())`))))
  const { data, info } = await sharp(await browser.screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let inside = 0
  let outside = 0
  for (let at = 0; at < data.length; at += info.channels) {
    if (!lit(data.subarray(at, at + 3))) continue
    const x = (at / info.channels) % info.width
    const y = Math.floor(at / info.channels / info.width)
    if (x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height) inside++
    else outside++
  }
  if (inside === 0) throw new Complaint('Expected a picture on the sign, received black')
  if (outside > 0) throw new Complaint(`Expected black around the sign's rectangle, received ${outside} lit pixels`)
  return `${box.width} × ${box.height} pixels, ${((100 * inside) / (box.width * box.height)).toFixed(0)} % of them lit, all others black`
}

const played = (browser: OldBrowser, plays: number): Promise<State> =>
  until(`${plays} plays`, browser, async () => {
    const state = await stateOf(browser)
    return state !== undefined && state.slide !== null && state.plays.completed >= plays ? state : undefined
  })

async function pairByHand(browser: OldBrowser, { author }: OwnServer, sign: string): Promise<void> {
  const code = await until('a pairing code', browser, async () => {
    const text = await browser.evaluate(`(${inner}.querySelector('.code') || {}).textContent || ''`)
    return typeof text === 'string' && /^\w{8}$/.test(text) ? text : undefined
  })
  await author.pair(sign, code)
}

async function counted(browser: OldBrowser, { author }: OwnServer, sign: string, plays: number): Promise<number> {
  const day = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)
  return until(`${plays} plays of the sign in the ledger`, browser, async () => {
    const rows = await author.call(api.statistics, { query: { from: day(Date.now() - 86_400_000), to: day(Date.now()), by: 'sign' } })
    const completed = rows.find(({ key }) => key === sign)?.completed ?? 0
    return completed >= plays ? completed : undefined
  })
}

/** Yields a line for each thing that held; throws at the first that does not. */
export async function* smoke(program: string, profile: string): AsyncGenerator<string> {
  const server = await startOwnServer()
  let browser: OldBrowser | undefined
  try {
    await publishFirstIssue({ ...server, dwellMs: 3000 })
    const [ofPage = '', ofLoader = ''] = await seatsFor(server.author, 2)

    browser = await startOldBrowser(program, join(profile, 'page'), `${server.url}/player/`)
    yield String(await browser.evaluate('navigator.userAgent'))
    await pairByHand(browser, server, ofPage)
    await played(browser, 3)
    yield `the page from the server shows: ${await look(browser)}`
    yield `${await counted(browser, server, ofPage, 3)} plays are in the ledger`
    await browser.kill()

    const loader = join((await buildIfStale()).player, 'loader.html')
    if (!existsSync(loader)) throw new Complaint(`Expected ${loader}, which the kit puts on a sign's own disk`)
    const url = `${pathToFileURL(loader).href}#server=${server.url}&key=${randomBytes(24).toString('base64url')}&why=start&failures=0`
    browser = await startOldBrowser(program, join(profile, 'loader'), url)
    await pairByHand(browser, server, ofLoader)
    await played(browser, 3)
    yield `the loader on disk shows: ${await look(browser)}`
    yield `${await counted(browser, server, ofLoader, 3)} plays are in the ledger`
    const beating = browser
    await until('two heartbeats', browser, () => Promise.resolve(beating.heartbeats() >= 2 ? true : undefined))
    yield `${browser.heartbeats()} heartbeats were heard`
    await browser.kill()

    await server.stop()
    browser = await startOldBrowser(program, join(profile, 'loader'), url)
    const { linked } = await played(browser, 3)
    if (linked) throw new Complaint('Expected no link to a server that is off')
    yield `killed and started again without a server, it rotates: ${await look(browser)}`
  } finally {
    await browser?.kill()
    await server.stop()
  }
}
