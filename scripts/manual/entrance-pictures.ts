/** Pictures of how one comes in. */
import type { Camera } from './camera.ts'
import { nameOf, password, type People } from './people.ts'
import type { FirstDay } from './trial-system.ts'

export async function picturesOfFirstStart(camera: Camera, { firstLink }: FirstDay): Promise<void> {
  const page = await camera.open(null)
  await page.goto(firstLink)
  await page.getByRole('textbox', { name: 'ชื่อผู้ใช้' }).fill('administrator')
  await page.getByRole('textbox', { name: 'ชื่อที่แสดง' }).fill(nameOf('administrator'))
  await page.locator('input[type=password]').fill(password)
  await camera.take(page, 'first-administrator', { height: 620 })
  await page.context().close()
}

export async function picturesOfEmptySystem(camera: Camera, people: People, url: string): Promise<void> {
  const page = await camera.open(people.administrator)
  await page.goto(`${url}/`)
  const steps = page.getByRole('heading', { name: 'สิ่งที่ต้องทำต่อไป' }).locator('xpath=ancestor::*[contains(@class,"mantine-Paper-root")][1]')
  await steps.waitFor()
  await camera.take(page, 'first-steps', { part: steps })
  await page.context().close()
  const entrance = await camera.open(null)
  await entrance.goto(`${url}/sign-in`)
  await entrance.getByRole('textbox', { name: 'ชื่อผู้ใช้' }).fill('author')
  await camera.take(entrance, 'sign-in', { height: 520 })
  await entrance.context().close()
}
