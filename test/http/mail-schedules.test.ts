import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { fakeShop, krabi } from '../support/krabi.ts'
import { publishPack } from '../support/on-air.ts'
import { openPostOffice, wordsOf } from '../support/post-office.ts'
import { connectSign } from '../support/reporting-sign.ts'
import { startSystem } from '../support/system.ts'

const attachmentOf = (raw: string, ending: string): { name: string; bytes: Buffer } => {
  const [, name = '', body = ''] = new RegExp(`filename="?([^"\\r\\n]+\\.${ending})"?[\\s\\S]*?\\r\\n\\r\\n([A-Za-z0-9+/=\\r\\n]+)`).exec(raw) ?? []
  return { name, bytes: Buffer.from(body, 'base64') }
}

test('statistics go out by letter when their month is over, as CSV and as a workbook, once', { timeout: 120_000 }, async () => {
  const office = await openPostOffice()
  const clock = createMovableClock('2026-11-15T12:00')
  const config = { mail: { smtpUrl: office.url, from: 'signs@example.go.th' } }
  const system = await startSystem({ clock, config })
  const administrator = await publishPack(system)
  const player = await connectSign(system.url, administrator, krabi)
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  const schedule = { name: 'สถิติรายเดือน', every: 'month', by: 'province', province: null, to: ['executive@example.go.th'], enabled: true }
  await administrator.call(api.addMailSchedule, { body: { ...schedule, format: 'csv' } })
  await administrator.call(api.addMailSchedule, { body: { ...schedule, format: 'xlsx' } })
  await administrator.call(api.addMailSchedule, { body: { ...schedule, format: 'csv', enabled: false } })
  const { folder } = system
  await system.stop()
  clock.moveTo('2026-12-01T01:00')
  for (const wait of [true, false]) {
    const again = await startSystem({ folder, clock, config })
    if (wait) await expect.poll(() => office.letters.length, { timeout: 60_000 }).toBe(2)
    await again.stop()
  }
  expect(office.letters.map(({ to }) => to)).toEqual([['executive@example.go.th'], ['executive@example.go.th']])
  const letters = office.letters.map((letter) => ({ words: wordsOf(letter), csv: attachmentOf(letter.raw, 'csv'), xlsx: attachmentOf(letter.raw, 'xlsx') }))
  for (const { words } of letters) expect(words).toContain('ตั้งแต่วันที่ 1 พฤศจิกายน 2569 ถึงวันที่ 30 พฤศจิกายน 2569')
  const csv = letters.find((letter) => letter.csv.name !== '')?.csv
  expect(csv?.name).toBe('statistics-province-2026-11-01-2026-11-30.csv')
  const lines = csv?.bytes.toString().split('\r\n') ?? []
  expect(lines.filter((line) => line !== '')).toHaveLength(77)
  expect(lines.find((line) => line.startsWith('กระบี่,'))).toMatch(/^กระบี่,5,0,0,/)
  const xlsx = letters.find((letter) => letter.xlsx.name !== '')?.xlsx
  expect(Object.keys(unzipSync(xlsx?.bytes ?? new Uint8Array()))).toContain('xl/workbook.xml')
})
