import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { openConsole } from './open-console.ts'

test('every page says that an older catalogue is in use, until an administrator has looked through it', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'restored.json'), JSON.stringify({ at: Date.now(), detail: 'The catalogue was damaged; the newest whole generation is in use.' }))
  const { page, url, faults } = await openConsole(undefined, { folder })
  const banner = page.getByRole('alert').filter({ hasText: 'ระบบใช้ฉบับสมบูรณ์ล่าสุดแทน' })
  await banner.waitFor()
  await page.goto(`${url}/playlists`)
  await banner.waitFor()
  await banner.getByRole('button', { name: 'รับทราบ ตรวจแล้ว' }).click()
  await banner.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})
