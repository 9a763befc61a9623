/** The whole chain as people and a kiosk go through it: the console's own pages, a player's own page, a real server killed and started again. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf, type Key } from '../../server/console/words/dictionary.ts'
import type { Places } from '../../server/console/words/fill-words.ts'
import { compareThai } from '../../server/domain/thai.ts'
import { monthOf } from '../../server/domain/time.ts'
import { api } from '../../server/protocol/api.ts'
import { createCaller } from '../support/caller.ts'
import { openChromium } from '../support/chromium.ts'
import { differingPixels, litOutside } from '../support/pixels.ts'
import { startServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const t = (key: Key, places?: Places) => wordsOf(key, 'th', places)
const password = 'ประโยคลับที่ยาวพอสมควร'
const screen = { width: 640, height: 360 }
const frame = { x: 37, y: 21, width: 320, height: 160 }

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** A play as the page tells of it, once its transaction is committed. */
interface Play {
  number: number
  slide: string
  outcome: 'completed' | 'interrupted' | 'failed'
}

async function person(url: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: url, locale: 'th-TH', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function comeIn(page: Page, link: string, username: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel(t('people.username')).fill(username)
  await page.getByLabel(t('people.name')).fill(name)
  await page.getByLabel(t('signIn.password')).fill(password)
  await page.getByRole('button', { name: t('welcome.button') }).click()
  await page.getByRole('heading', { name: t('overview.title') }).waitFor()
}

async function compose(page: Page): Promise<void> {
  await page.goto('/slides/new/text')
  await page.getByLabel(t('compose.headline')).first().fill('ของถูกเกินจริง ระวังเพจปลอม')
  await page.getByLabel(t('compose.call')).fill('โทร 1441')
  await page.getByLabel(t('compose.slideTitle')).fill('เตือนภัยเพจปลอม')
  await page.getByRole('img', { name: 'ของถูกเกินจริง ระวังเพจปลอม' }).first().waitFor()
  await page.getByRole('button', { name: t('compose.saveSubmit') }).click()
  await page.getByRole('heading', { name: 'เตือนภัยเพจปลอม' }).waitFor()
}

async function upload(page: Page): Promise<void> {
  const picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#1450b4' } })
    .composite([{ input: { create: { width: 500, height: 500, channels: 3, background: '#f0c419' } }, left: 200, top: 150 }])
    .jpeg()
    .toBuffer()
  await page.goto('/slides/new/pictures')
  await page.locator('input[type=file]').setInputFiles({ name: 'ภาพเตือน.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByLabel(t('compose.slideTitle')).fill('ภาพเตือนภัย')
  await page.getByRole('button', { name: t('pictures.save', { n: 1 }) }).click()
  await page.waitForURL('**/slides?step=submitted')
}

async function approve(page: Page, title: string): Promise<void> {
  await page.goto('/slides?step=submitted')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: t('slide.approve'), exact: true }).click()
  await page.getByText(t('slide.approvedNow')).first().waitFor()
}

async function planAndPublish(page: Page): Promise<void> {
  await page.goto('/playlists/new')
  await page.getByLabel(t('playlist.name')).fill('เตือนภัยทั่วประเทศ')
  const target = page.getByRole('combobox', { name: t('playlist.target') })
  if ((await page.getByText(t('playlist.reachesNone')).count()) > 0) {
    await target.click()
    await page.getByRole('option', { name: t('playlist.nation') }).click()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: t('playlist.addAll', { n: 2 }) }).click()
  for (const dwell of await page.getByLabel(t('playlist.dwell')).all()) {
    await dwell.fill('3')
    await dwell.blur()
  }
  await page.getByRole('button', { name: t('do.save') }).click()
  await page.getByText(t('playlist.saved')).first().waitFor()
  await page.goto('/publish')
  await page.getByRole('button', { name: t('publish.button') }).click()
  await page.getByText(t('publish.done', { n: 1 })).first().waitFor()
}

/** Gives the first sign of a province the canvas of the test, through its form. */
async function measure(page: Page, name: string, province: string): Promise<void> {
  await page.goto(`/signs?province=${province}`)
  await page.getByRole('button', { name: t('sign.actions', { name }) }).click()
  await page.getByRole('menuitem', { name: t('sign.edit') }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(t('sign.width')).fill(String(frame.width))
  await form.getByLabel(t('sign.height')).fill(String(frame.height))
  await form.getByLabel(t('sign.x')).fill(String(frame.x))
  await form.getByLabel(t('sign.y')).fill(String(frame.y))
  await form.getByRole('button', { name: t('do.save') }).click()
  await form.waitFor({ state: 'detached' })
}

async function pair(page: Page, player: Page): Promise<void> {
  const code = player.frameLocator('iframe').locator('#holding .code')
  await code.filter({ hasText: /[0-9A-Z]{4}/ }).waitFor()
  await page.getByRole('button', { name: t('sign.pair'), exact: true }).first().click()
  await page.getByLabel(t('sign.code')).fill(await code.innerText())
  await page.getByRole('dialog').getByRole('button', { name: t('sign.pair'), exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function openPlayer(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: screen })
  const page = await context.newPage()
  // Kept where a reload leaves it, so that no play between two looks is missed.
  await page.addInitScript(() => {
    addEventListener('paituean:play', (event) => {
      const plays = JSON.parse(sessionStorage.getItem('plays') ?? '[]') as unknown[]
      sessionStorage.setItem('plays', JSON.stringify([...plays, (event as CustomEvent<unknown>).detail]))
    })
  })
  await page.goto(`${url}/player/`)
  return page
}

const stateOf = (page: Page) => page.evaluate(() => window.paituean.state())
const playsOf = (page: Page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('plays') ?? '[]') as Play[])

interface Sums {
  completed: Record<string, number>
  interrupted: number
  failed: number
}
/** The first `n` plays of a log, summed. Where a boot ends, the play that was open then is one more, interrupted. */
function sumsOf(log: readonly Play[], n: number): Sums {
  const told: Omit<Play, 'number'>[] = log.flatMap((play, index) =>
    play.number === 0 && index > 0 ? [{ slide: '', outcome: 'interrupted' as const }, play] : [play]
  )
  if (n > told.length) throw new Error(`${n} plays were counted, the sign made ${told.length}`)
  const sums: Sums = { completed: {}, interrupted: 0, failed: 0 }
  for (const { slide, outcome } of told.slice(0, n)) {
    const [id = ''] = slide.split('@')
    if (outcome === 'completed') sums.completed[id] = (sums.completed[id] ?? 0) + 1
    else sums[outcome]++
  }
  return sums
}

/** A screenshot taken while one showing of one slide stands, with the slide's key. */
async function shoot(page: Page): Promise<{ slide: string; png: Buffer }> {
  const look = async () => {
    // What is drawn is told of one frame after it was drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const { slide, plays } = await stateOf(page)
    return { slide, plays: plays.completed + plays.interrupted + plays.failed }
  }
  for (;;) {
    const before = await look()
    const png = await page.screenshot({ type: 'png' })
    const after = await look()
    if (before.slide !== null && after.slide === before.slide && after.plays === before.plays) return { slide: before.slide, png }
  }
}

test('a picture and a warning go from the console to the glass, and every play of them to the report, once', { timeout: 240_000 }, async () => {
  const folder = await tempFolder()
  const first = await startServerProcess({ DATA_DIR: folder })
  const { url } = first
  const officer = await person(url)
  await comeIn(officer, first.firstLink ?? '', 'officer', 'เจ้าหน้าที่ทดสอบ')

  await compose(officer)
  await upload(officer)
  await officer.goto('/people')
  await officer.getByRole('button', { name: t('people.invite') }).click()
  await officer.getByRole('checkbox', { name: t('role.approver') }).check()
  await officer.getByRole('button', { name: t('people.makeLink') }).click()
  const approver = await person(url)
  await comeIn(approver, await officer.getByLabel(t('people.link')).inputValue(), 'approver', 'ผู้อนุมัติทดสอบ')
  await approve(approver, 'เตือนภัยเพจปลอม')
  await approve(approver, 'ภาพเตือนภัย')
  await planAndPublish(officer)

  const caller = createCaller(url)
  await caller.call(api.signIn, { body: { username: 'officer', password } })
  const sign = (await caller.call(api.signs)).find((view) => view.sign.province === 'TH-81')?.sign
  if (sign === undefined) throw new Error('no sign in Krabi')
  await measure(officer, sign.name, sign.province)
  const player = await openPlayer(url)
  await pair(officer, player)

  const view = async () => (await caller.call(api.signs)).find((each) => each.sign.id === sign.id)
  await expect.poll(async () => (await view())?.shown?.issue, { timeout: 30_000 }).toBe(1)
  expect((await caller.call(api.issues))[0]?.reach).toEqual({ wanted: 76, shown: 1 })
  await officer.goto('/')
  await officer.getByText(t('overview.reach', { n: 1, m: 76 })).first().waitFor()

  // What is on the glass is what the server drew, to the pixel, and nothing beside it is lit.
  const seen = new Set<string>()
  while (seen.size < 2) {
    const { slide, png } = await shoot(player)
    if (seen.has(slide)) continue
    seen.add(slide)
    const [id = '', revision = ''] = slide.split('@')
    const { pitchMm } = sign.canvas
    const drawn = await caller.call(api.previewSlide, {
      params: { id, revision },
      query: { width: frame.width, height: frame.height, pitchMm, viewingDistanceM: sign.viewingDistanceM }
    })
    const picture = Buffer.from(drawn.image.split(',')[1] ?? '', 'base64')
    expect(await differingPixels(png, frame, picture), slide).toBe(0)
    expect(await litOutside(png, frame), slide).toBe(0)
  }

  // The server dies; the sign goes on showing and counting; the server comes back to its data.
  const before = (await playsOf(player)).length
  await first.kill()
  await expect.poll(async () => (await playsOf(player)).length, { timeout: 30_000 }).toBeGreaterThan(before + 2)
  const second = await startServerProcess({ DATA_DIR: folder, PORT: new URL(url).port })
  expect(second.firstLink).toBeUndefined()

  const date = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(ms)
  const counted = async () => {
    const query = { from: date(Date.now() - 86_400_000), to: date(Date.now()), by: 'slide' }
    const rows = await caller.call(api.statistics, { query })
    const completed = Object.fromEntries(rows.filter((row) => row.completed > 0).map((row) => [row.key, row.completed]))
    const sum = (what: 'interrupted' | 'failed') => rows.reduce((total, row) => total + row[what], 0)
    const sums: Sums = { completed, interrupted: sum('interrupted'), failed: sum('failed') }
    return { sums, plays: rows.reduce((total, row) => total + row.completed, sums.interrupted + sums.failed) }
  }
  // What was played while the server was dead arrives, once.
  await expect.poll(async () => (await counted()).plays, { timeout: 100_000, interval: 500 }).toBeGreaterThan(before + 2)
  const afterOutage = await counted()
  expect(afterOutage.sums).toEqual(sumsOf(await playsOf(player), afterOutage.plays))

  // The player is started anew in the middle of a play: what it had not sent arrives, and that play is interrupted.
  const boot = (await stateOf(player)).boot
  await player.reload()
  await expect.poll(async () => (await stateOf(player)).boot).not.toBe(boot)
  await expect.poll(async () => (await playsOf(player)).filter(({ number }) => number === 0).length, { timeout: 30_000 }).toBe(2)
  const firstBoot = (await playsOf(player)).findLastIndex(({ number }) => number === 0) + 1
  await expect.poll(async () => (await counted()).plays, { timeout: 100_000, interval: 500 }).toBeGreaterThanOrEqual(firstBoot)
  const atLast = await counted()
  expect(atLast.sums).toEqual(sumsOf(await playsOf(player), atLast.plays))

  const month = monthOf(Date.now())
  const { sheet } = await caller.call(api.report, { params: { province: sign.province, month } })
  const total = sheet.total.digitalBillboard
  const now = await counted()
  expect(total).toBeGreaterThanOrEqual(Object.values(atLast.sums.completed).reduce((sum, plays) => sum + plays, 0))
  expect(total).toBeLessThanOrEqual(Object.values(now.sums.completed).reduce((sum, plays) => sum + plays, 0))
  expect(sheet.rows.map(({ title }) => title)).toEqual(['ภาพเตือนภัย', 'เตือนภัยเพจปลอม'].sort(compareThai))
  await officer.goto(`/reports?province=${sign.province}&month=${month}`)
  await officer.getByRole('cell', { name: 'ภาพเตือนภัย' }).waitFor()
  await officer.getByRole('cell', { name: 'เตือนภัยเพจปลอม' }).waitFor()
  expect(await second.interrupt()).toBe(0)
})
