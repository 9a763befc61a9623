import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { eachInTurn } from '../../server/console/state/each-in-turn.ts'
import { nextSteps } from '../../server/console/state/next-steps.ts'
import { slideDeeds } from '../../server/console/state/slide-deeds.ts'
import { slideLookOf, slideQueryOf } from '../../server/console/state/slide-look.ts'
import { api } from '../../server/protocol/api.ts'
import type { SlideLine } from '../../server/protocol/api/slides-api.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'

const line = (id: string, step: SlideLine['step'], author = 'somebody'): SlideLine => ({
  id,
  province: null,
  title: id,
  number: 1,
  step,
  kind: 'composed',
  filmMs: null,
  author: { id: author, name: author },
  authoredAt: 1,
  reviewOn: null,
  approved: null
})

test('nobody is offered to approve their own slide', () => {
  const deeds = slideDeeds([line('c', 'submitted', 'me'), line('b', 'submitted'), line('a', 'draft'), line('d', 'approved')], 'me')
  expect([deeds.submittable, deeds.approvable, deeds.own].map((slides) => slides.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']])
})

test.each([
  ['', { sort: 'title', from: 0, most: 48 }],
  ['page=3&step=submitted&kind=video&of=TH&q=น้ำ&sort=newest', { step: 'submitted', kind: 'video', of: 'TH', words: 'น้ำ', sort: 'newest', from: 96, most: 48 }],
  ['page=-1&step=lost&kind=song&of=81&sort=x', { sort: 'title', from: 0, most: 48 }]
])('the address “%s” asks for %j', (address, query) => {
  expect(slideQueryOf(slideLookOf(new URLSearchParams(address)))).toEqual(query)
})

test('one refusal among many does not stop the others', async () => {
  const refusal = new Error('own work')
  const told = await eachInTurn([1, 2, 3], (n) => (n === 2 ? Promise.reject(refusal) : Promise.resolve()))
  expect(told).toEqual({ done: [1, 3], refused: [{ item: 2, error: refusal }] })
})

test('the way to the first slide on glass knows what is done', () => {
  const done = (standing: Parameters<typeof nextSteps>[0]) => nextSteps(standing).map((each) => each.done)
  expect(done({ ready: 0, playlists: [], issues: [], fleet: { paired: 0 } })).toEqual([false, false, false, false])
  expect(done({ ready: 1, playlists: [], issues: [], fleet: { paired: 1 } })).toEqual([true, false, false, true])
})

/** What a deed asks the server about slides, each once: what changes meanwhile is asked for anew. */
async function asking(page: Page, deed: () => Promise<void>): Promise<string[]> {
  const asked: string[] = []
  const note = (request: { url: () => string }): void => {
    const { pathname, search } = new URL(request.url())
    if (/^\/api\/slide(s$|s\/page|-)/.test(pathname)) asked.push(pathname + search)
  }
  page.on('request', note)
  await deed()
  page.off('request', note)
  return [...new Set(asked)]
}

test('with more slides than a page holds: a page asks for itself only, filters are in the address, all that fit are selected on whichever page they stand', async () => {
  const opened = await openConsole()
  const { page, url, administrator, faults } = opened
  const content = { kind: 'composed' as const, headline: 'น้ำท่วม', shortHeadline: '', body: '', callToAction: '', theme: 'alert' }
  for (let n = 10; n < 40; n++) await administrator.call(api.writeSlide, { body: { title: `คำเตือน ${n}`, content } })
  const cards = page.getByRole('article')
  const found = (n: number) => page.getByText(`${n} สไลด์`, { exact: true }).waitFor()
  const turnTo = (n: number) => page.getByRole('button', { name: `หน้า ${n}`, exact: true }).click()

  // The overview still asks, as slides change.
  await page.goto('about:blank')
  const opening = await asking(page, async () => {
    await page.goto(`${url}/slides`)
    await found(50)
  })
  expect(opening).toEqual(['/api/slides/page?sort=title&from=0&most=48'])
  const turning = await asking(page, async () => {
    await turnTo(2)
    await expect.poll(() => cards.count(), { timeout: 10_000 }).toBe(2)
  })
  expect(turning).toEqual(['/api/slides/page?sort=title&from=48&most=48'])
  await page.goto(`${url}/slides?page=99`)
  await page.waitForURL(`${url}/slides?page=2`)

  await page.getByRole('button', { name: 'เลือกทั้งหมดที่พบ (50)' }).click()
  await page.getByRole('region', { name: 'เลือกไว้ 50 สไลด์' }).waitFor()
  await turnTo(1)
  await expect.poll(() => cards.getByRole('checkbox', { checked: true }).count(), { timeout: 10_000 }).toBe(48)
  await cards.filter({ hasText: 'คำเตือน 10' }).getByRole('checkbox').click()
  await page.getByRole('button', { name: 'ส่งขออนุมัติ (29)' }).waitFor()
  await page.getByRole('button', { name: 'อนุมัติ (20)' }).click()
  await page.getByText('ดำเนินการแล้ว 20 สไลด์').waitFor({ timeout: 60_000 })
  expect(await administrator.call(api.slideCounts)).toMatchObject({ approved: 20, draft: 30 })

  await page.getByRole('searchbox', { name: 'ชื่อหรือข้อความในสไลด์' }).fill('นํ้าท่วม')
  await found(30)
  await page.getByRole('radiogroup').getByText('ฉบับร่าง').click()
  await page.getByRole('combobox', { name: 'เรียงตาม' }).click()
  await page.getByRole('option', { name: 'ล่าสุดก่อน' }).click()
  await cards.first().getByText('คำเตือน 39').waitFor()
  const filtered = `${url}/slides?q=${encodeURIComponent('นํ้าท่วม')}&step=draft&sort=newest`
  expect(page.url()).toBe(filtered)
  await page.reload()
  await cards.first().getByRole('link', { name: 'คำเตือน 39' }).click()
  await page.getByRole('heading', { level: 1, name: 'คำเตือน 39' }).waitFor()
  await page.goBack()
  await cards.first().getByText('คำเตือน 39').waitFor()
  expect(page.url()).toBe(filtered)
  expect(await page.getByRole('searchbox').inputValue()).toBe('นํ้าท่วม')

  await expectSoundInEveryLook(opened, '/slides?q=zzz', 'slides-none', () => page.getByText(/ไม่พบสไลด์|No slide fits/).waitFor())
  await page.goto(`${url}/slides?q=zzz`)
  await page.getByRole('button', { name: 'แสดงทุกสไลด์' }).click()
  await found(50)
  expect(faults).toEqual([])
}, 180_000)
