/** Pictures of how playlists are planned, checked and published. */
import { api } from '../../server/protocol/api.ts'
import type { Scene } from './scene.ts'

async function makePlaylists({ people }: Scene['system']): Promise<string> {
  const { id } = await people.publisher.call(api.createPlaylist, {
    body: {
      name: 'รณรงค์ภาคใต้ ช่วงเช้าและเย็น',
      enabled: true,
      priority: 'campaign',
      entries: [
        { slide: 'call-centre', dwellMs: 8000, share: 2 },
        { slide: 'fake-job', dwellMs: 8000, share: 1 },
        { slide: 'sms-link', dwellMs: 10_000, share: 1 }
      ],
      target: [{ kind: 'region', region: 'south' }],
      schedule: {
        first: '2026-12-01',
        last: '2026-12-31',
        dayparts: [
          { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', until: '09:00' },
          { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '16:00', until: '19:00' }
        ],
        exceptions: []
      }
    }
  })
  return id
}

export async function picturesOfPlanning({ system, camera }: Scene): Promise<void> {
  const { url, people } = system
  const campaign = await makePlaylists(system)
  const page = await camera.open(people.publisher)
  await page.goto(`${url}/playlists/${campaign}`)
  await page.getByRole('heading', { level: 1, name: 'รณรงค์ภาคใต้' }).waitFor()
  await camera.take(page, 'playlist', { height: 840 })
  await camera.take(page, 'playlist-order', { height: 640, atEnd: true })

  await page.goto(`${url}/week`)
  await page.getByText('รณรงค์ภาคใต้').first().waitFor()
  await camera.take(page, 'week')

  await page.goto(`${url}/publish`)
  await page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).waitFor()
  await page.getByRole('textbox', { name: 'บันทึกประกอบ' }).fill('เริ่มรณรงค์ภาคใต้ เดือนธันวาคม')
  await camera.take(page, 'publish', { height: 960 })
  await page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).click()
  await page.getByRole('link', { name: 'ติดตามการส่งไปยังป้าย' }).click({ timeout: 120_000 })
  await page.getByRole('progressbar').first().waitFor()
  await page.waitForTimeout(15_000)
  await camera.take(page, 'board', { height: 1400 })

  await page.goto(`${url}/outlook?sign=krabi-1`)
  await page.getByRole('heading', { name: 'เหตุผล' }).or(page.getByText('เหตุผล')).first().waitFor()
  await camera.take(page, 'outlook')
  await page.context().close()
}
