import { api } from '../../server/protocol/api.ts'
import { createMovableClock, type MovableClock } from '../support/movable-clock.ts'
import { publish } from '../support/on-air.ts'
import { connectSign, type ReportingSign } from '../support/reporting-sign.ts'
import { openConsole, type OpenConsole } from './open-console.ts'

export const krabi = 'TH-81'
export const chiangRai = 'TH-57'

export type OpenNumbers = OpenConsole & { clock: MovableClock; krabiSign: ReportingSign }

/** A console at noon of 15 November 2569 whose signs of Krabi and Chiang Rai have reported plays of two warnings. */
export async function openNumbers({ withPlays = true } = {}): Promise<OpenNumbers> {
  const clock = createMovableClock('2026-11-15T12:00')
  const opened = await openConsole({ width: 1280, height: 900 }, { clock })
  const { administrator, url } = opened
  const slides = ['fake-shop', 'sms-link']
  for (const id of slides) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  await administrator.call(api.createPlaylist, {
    body: { name: 'เตือนภัยทั่วประเทศ', enabled: true, entries: slides.map((slide) => ({ slide, dwellMs: 3000, share: 1 })), target: [{ kind: 'nation' }] }
  })
  await publish(administrator)
  const krabiSign = await connectSign(url, administrator, krabi)
  const chiangRaiSign = await connectSign(url, administrator, chiangRai)
  if (!withPlays) return { ...opened, clock, krabiSign }
  await krabiSign.play('2026-11-13T08:15', { 'fake-shop': 1200, 'sms-link': 900 })
  await krabiSign.play('2026-11-14T08:15', { 'fake-shop': 400 })
  await krabiSign.play('2026-11-14T19:30', { 'fake-shop': 300, 'sms-link': 50 })
  await chiangRaiSign.play('2026-11-14T19:05', { 'sms-link': 20 })
  return { ...opened, clock, krabiSign }
}
