/** Navigation to first slide: with nothing but its token, with all it needs, and without a network. */
import { row } from '../quantiles.ts'
import type { Measured } from './browser.ts'
import { turned, type BenchSign } from './sign.ts'

const rounds = 7

async function first({ page }: Measured, open: () => Promise<unknown>): Promise<number> {
  await open()
  await turned(page, 1)
  return page.evaluate(() => window.watched.firstMs ?? 0)
}

export async function starts(browser: Measured, sign: BenchSign): Promise<void> {
  const [fresh, warm]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    await sign.forget()
    fresh.push(await first(browser, sign.open))
    warm.push(await first(browser, sign.open))
  }
  console.log(row('first slide, online, nothing but its token', fresh))
  console.log(row('first slide, online, all held', warm))
}
