/** The editor as an officer types in it: a real browser, and a real server in a process of its own. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf, type Key } from '../../server/console/words/dictionary.ts'
import type { Places } from '../../server/console/words/fill-words.ts'
import { api } from '../../server/protocol/api.ts'
import { signIn } from '../console/open-console.ts'
import type { Caller } from '../support/caller.ts'
import { openChromium } from '../support/chromium.ts'
import { becomeAdministrator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const t = (key: Key, places?: Places) => wordsOf(key, 'th', places)
const headline = 'ระวังเพจปลอม อย่าโอนเงินก่อนเห็นของ โทร 1441'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

async function openEditor(): Promise<{ page: Page; administrator: Caller }> {
  const server = await startServerProcess({ DATA_DIR: await tempFolder() })
  const administrator = await becomeAdministrator(server)
  const page = await (await browser.newContext({ baseURL: server.url, locale: 'th-TH', viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto('/slides/new/text')
  await signIn(page)
  await page.getByRole('heading', { name: t('compose.title') }).waitFor()
  await page.getByText(t('compose.type')).waitFor()
  return { page, administrator }
}

async function chooseOwnSize(page: Page, size: { width: number; height: number; pitchMm: number; viewingDistanceM: number }): Promise<void> {
  await page.getByRole('combobox', { name: t('at.label') }).fill(t('at.own'))
  await page.getByRole('option', { name: t('at.own') }).click()
  for (const [words, value] of [
    ['sign.width', size.width], ['sign.height', size.height], ['sign.pitch', size.pitchMm], ['sign.distance', size.viewingDistanceM]
  ] as const)
    await page.getByRole('textbox', { name: t(words) }).fill(String(value))
}

/** Milliseconds from the next text that arrives in a field until the picture of `text` has been on the screen for a frame. */
const untilPictured = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        let typedAt: number | undefined
        addEventListener('input', () => (typedAt = performance.now()), { once: true, capture: true })
        const look = (): void => {
          const picture = document.querySelector<HTMLImageElement>('.glass img')
          if (typedAt === undefined || picture?.alt !== wanted || !picture.complete) requestAnimationFrame(look)
          else {
            const since = typedAt
            void picture.decode().then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - since))))
          }
        }
        look()
      }),
    text
  )

test('every letter typed is soon in the picture', async () => {
  const { page } = await openEditor()
  const field = page.getByLabel(t('compose.headline')).first()
  for (const size of [
    { width: 320, height: 160, pitchMm: 10, viewingDistanceM: 40 },
    { width: 1920, height: 1080, pitchMm: 4, viewingDistanceM: 40 }
  ]) {
    await field.fill('')
    await page.getByText(t('compose.type')).waitFor()
    const taken: number[] = []
    for (let place = 0; place < headline.length; place++) {
      const typed = headline.slice(0, place + 1)
      const pictured = untilPictured(page, typed)
      await field.press('End')
      await page.keyboard.insertText(headline.charAt(place))
      taken.push(await pictured)
      if (place === 0) await chooseOwnSize(page, size)
    }
    taken.sort((a, b) => a - b)
    const figure = (part: number): string => (taken[Math.floor((taken.length - 1) * part)] ?? NaN).toFixed(0)
    console.log(`${size.width}×${size.height}: from letter to picture ${figure(0.5)} ms median, ${figure(0.95)} ms at 95 %, ${figure(1)} ms at most`)
    expect(taken).toHaveLength(headline.length)
  }
})

test('the picture that stays is that of the newest text, as the sign itself would show it', async () => {
  const { page, administrator } = await openEditor()
  const size = { width: 640, height: 320, pitchMm: 6, viewingDistanceM: 33 }
  const field = page.getByLabel(t('compose.headline')).first()
  await field.fill('ก')
  await chooseOwnSize(page, size)
  await field.fill('')
  await page.evaluate(() => {
    new MutationObserver(() => {
      const picture = document.querySelector<HTMLImageElement>('.glass img')
      if (picture) performance.mark('shown', { detail: picture.alt })
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['src', 'alt'] })
  })
  await field.focus()
  for (const letter of headline) await page.keyboard.insertText(letter)
  const picture = page.locator('.glass').getByRole('img', { name: headline, exact: true })
  await picture.waitFor()
  const themes = await administrator.call(api.themes)
  const content = { kind: 'composed' as const, headline, shortHeadline: '', body: '', callToAction: '', theme: themes[0]?.id ?? '', artworks: [], qr: '' }
  const { image } = await administrator.call(api.previewText, { body: { content, ...size } })
  await page.waitForLoadState('networkidle')
  expect(await picture.getAttribute('src')).toBe(image)
  const lengths = await page.evaluate(() =>
    performance.getEntriesByName('shown', 'mark').map((mark) => String((mark as PerformanceMark).detail).length)
  )
  expect(lengths.at(-1)).toBe(headline.length)
  expect(lengths, 'no picture of an older text after one of a newer').toEqual([...lengths].sort((a, b) => a - b))
})
