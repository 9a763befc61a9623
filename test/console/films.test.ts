import { expect, test } from 'vitest'
import { picture } from '../player/pictures.ts'
import { filmFile } from '../support/films/film.ts'
import { openConsole } from './open-console.ts'

test('an officer uploads a film: another codec is refused in words, a good one gets a poster and becomes a marked slide', async () => {
  const { page, url, faults } = await openConsole()
  await page.goto(`${url}/slides/new/video`)
  const chooser = page.locator('input[type=file]')
  await chooser.first().setInputFiles(filmFile('hevc.mp4'))
  await page.getByRole('alert').getByText('hevc.mp4').waitFor()
  expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true)
  await chooser.first().setInputFiles(filmFile('h264.mp4'))
  await page.getByText('ภาพปกวิดีโอ').waitFor()
  await chooser.nth(1).setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: await picture(1) })
  const save = page.getByRole('button', { name: 'บันทึกเป็นฉบับร่าง' })
  await page.locator('video[poster]').waitFor()
  await save.click()
  await page.waitForURL(/\/slides\/(?!new)/)
  await page.getByText('วิดีโอ 3 วินาที').first().waitFor()
  expect(faults).toEqual([])
}, 60_000)
