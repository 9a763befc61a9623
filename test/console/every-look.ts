import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { axeViolations } from '../support/axe.ts'
import type { OpenConsole } from './open-console.ts'

const folder = process.env['PAITUEAN_PICTURES']
const allLooks = folder !== undefined
/** `zoomed`: the desk's window at 200 %, looked at in the language that axe looks at for the desk. */
const sizes = { desktop: { width: 1280, height: 900 }, zoomed: { width: 640, height: 450 }, phone: { width: 390, height: 844 } }

/** The page has a name. Looked for at every frame: a locator looks twice a second at what takes a while. */
export const headed = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('h1') !== null)
}

/** Nothing that can be seen is on its way any more. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.mantine-Loader-root, .mantine-Skeleton-root')].every((each) => each.getBoundingClientRect().top > window.innerHeight)
  )
}

/** What is wrong with the page as it stands, at a desk, at 200 % and on a phone: sideways scrolling, and what axe finds, at the sizes `axeAt` says. */
export async function wrongAtEverySize(page: Page, name: string, axeAt: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const [size, viewport] of Object.entries(sizes)) {
    if (size === 'zoomed' && !allLooks && !axeAt.includes('desktop')) continue
    await page.setViewportSize(viewport)
    await settled(page)
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true })
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (beyond !== 0) wrong.push(`${name} at ${viewport.width} px: scrolls sideways by ${beyond} px`)
    if (axeAt.includes(size)) for (const violation of await axeViolations(page)) wrong.push(`${name} at ${viewport.width} px: ${violation}`)
  }
  return wrong
}

/** Where pictures are taken, axe looks at both languages at every width; else at each language at one width. */
export const axeSizes = (language: 'th' | 'en'): string[] => (allLooks ? Object.keys(sizes) : [language === 'th' ? 'desktop' : 'phone'])

/**
 * Opens a page in both languages, at a desk, at 200 % and on a phone: it must be free of faults, of sideways scrolling and of what axe finds.
 * Pictures go to the folder PAITUEAN_PICTURES names, if it names one.
 */
export async function expectSoundInEveryLook({ page, url, faults }: OpenConsole, place: string, name: string, ready: () => Promise<void>): Promise<void> {
  for (const language of ['th', 'en'] as const) {
    await page.evaluate((chosen) => localStorage.setItem('paituean.language', chosen), language)
    await page.setViewportSize(sizes.desktop)
    await page.goto(url + place, { waitUntil: 'commit' })
    await headed(page)
    await ready()
    expect(await wrongAtEverySize(page, `${name}-${language}`, axeSizes(language))).toEqual([])
  }
  await page.evaluate(() => localStorage.setItem('paituean.language', 'th'))
  await page.setViewportSize(sizes.desktop)
  expect(faults).toEqual([])
}
