import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { watchFleet } from '../support/watched-fleet.ts'
import { picture } from '../player/pictures.ts'
import { oneBrowser, openConsole, signIn } from './open-console.ts'

test('from a file to the glass in five actions of two people', async () => {
  const { page, url, administrator, system, faults } = await openConsole()
  await administrator.call(api.createPlaylist, { body: { name: 'คำเตือนประจำวัน', enabled: true, target: [{ kind: 'nation' }], entries: [] } })
  const [sign] = await administrator.call(api.signs)
  if (sign === undefined) throw new Error('expected a sign')
  const { fleet } = watchFleet(system.url, administrator, [sign.sign.id], 'five')
  await bringIn(url, administrator, 'author', ['author'])
  const context = await (await oneBrowser()).newContext({ viewport: { width: 1280, height: 900 }, locale: 'th-TH' })
  onTestFinished(() => context.close())
  const author = await context.newPage()
  await author.goto(`${url}/slides/new/pictures`)
  await signIn(author, 'author')

  let actions = 0
  const act = (deed: Promise<void>): Promise<void> => {
    actions += 1
    return deed
  }
  await act(author.locator('input[type=file]').setInputFiles({ name: 'ภาพเตือน.png', mimeType: 'image/png', buffer: await picture(1) }))
  await act(author.getByRole('button', { name: 'สร้าง 1 สไลด์' }).click())
  await author.getByText('ภาพเตือน').waitFor()

  // Where the approver's notice leads.
  const made = (await administrator.call(api.slideRoll)).find(({ title }) => title === 'ภาพเตือน')
  await page.goto(`${url}/slides/${made?.id ?? ''}`)
  await act(page.getByRole('button', { name: 'อนุมัติ', exact: true }).click())
  await act(page.getByRole('button', { name: 'ใส่แล้วไปเผยแพร่' }).click())
  await act(page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).click())
  await page.getByRole('link', { name: 'ติดตามการส่งไปยังป้าย' }).first().waitFor({ timeout: 60_000 })
  await expect.poll(() => fleet.state().showing, { timeout: 60_000 }).toBe(1)
  expect(actions).toBe(5)
  expect(faults).toEqual([])
}, 180_000)
