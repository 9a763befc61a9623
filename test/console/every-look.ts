import { expect } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { expectNoSidewaysScroll, type OpenConsole } from './open-console.ts'

const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }

/**
 * Opens a page in both languages, at a desk and on a phone: it must be free of faults, of sideways scrolling and of what axe finds.
 * Pictures go to the folder PAITUEAN_PICTURES names, if it names one.
 */
export async function expectSoundInEveryLook({ page, url, faults }: OpenConsole, place: string, name: string, ready: () => Promise<void>): Promise<void> {
  for (const language of ['th', 'en'] as const) {
    await page.evaluate((chosen) => localStorage.setItem('paituean.language', chosen), language)
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      await page.goto(url + place)
      await ready()
      await page.waitForLoadState('networkidle')
      const folder = process.env['PAITUEAN_PICTURES']
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${language}-${size}.png`, fullPage: true })
      await expectNoSidewaysScroll(page)
      expect(await axeViolations(page), `${place} in ${language} at ${viewport.width} px`).toEqual([])
    }
  }
  await page.evaluate(() => localStorage.setItem('paituean.language', 'th'))
  await page.setViewportSize(sizes.desktop)
  expect(faults).toEqual([])
}
