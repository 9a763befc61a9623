import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What WCAG 2.2 A and AA find wrong with the page as it stands: a sentence and the elements of each. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger, since the page's policy allows no script but its own; once a document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const options: RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    // Style sheets are fetched anew only for a rule that is not among these.
    preload: { assets: ['media'] }
  }
  const results = await page.evaluate(
    (asked) => (globalThis as typeof globalThis & { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(asked),
    options
  )
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
