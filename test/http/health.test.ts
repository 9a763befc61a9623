import { mkdir, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOperator } from '../../server/http/operator-only.ts'
import { fakeShop, krabi, smsLink, startKrabi } from '../support/krabi.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { startSystem } from '../support/system.ts'
import { tempFolder } from '../support/temp-folder.ts'

const token = 'a-token-of-some-length'

/** As fetch, but any header can be set. */
const ask = (url: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((answered, failed) => {
    get(url, { headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => answered({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }))
    }).on('error', failed)
  })
const figure = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}

test('a server that can work says it is up and ready, and that nobody makes backups', async () => {
  const { url } = await startSystem()
  expect(await ask(`${url}/healthz`)).toEqual({ status: 200, body: '{"ok":true}' })
  const { status, body } = await ask(`${url}/readyz`)
  expect(status).toBe(200)
  expect(JSON.parse(body)).toEqual({ ready: true, reasons: [], warnings: ['no backup is made: BACKUP_DIR is not set'] })
})

test('a server whose disk has less room than it should is up but not ready, and says by how much', async () => {
  const { url } = await startSystem({ config: { diskReserve: 2 ** 60 } })
  expect((await ask(`${url}/healthz`)).status).toBe(200)
  const { status, body } = await ask(`${url}/readyz`)
  expect(status).toBe(503)
  expect(JSON.parse(body)).toMatchObject({ ready: false, reasons: [expect.stringMatching(/^the disk is nearly full: \d+ MB free, at least 1099511627776 MB expected$/)] })
})

test('a server that cannot write its data folder is not ready until it can again', async () => {
  const { url, folder } = await startSystem()
  // Not by permissions: those do not bind an administrator.
  await mkdir(join(folder, '.probe'))
  const { status, body } = await ask(`${url}/readyz`)
  expect(status).toBe(503)
  expect(JSON.parse(body)).toMatchObject({ reasons: [expect.stringMatching(/^the data folder cannot be written: /)] })
  await rm(join(folder, '.probe'), { recursive: true })
  expect((await ask(`${url}/readyz`)).status).toBe(200)
})

test('figures and reasons are for this machine, or for who has the token, not for whom a proxy brings', async () => {
  const { url } = await startSystem({ config: { metricsToken: token } })
  const { port } = new URL(url)
  const metrics = `${url}/metrics`
  expect((await ask(metrics)).status).toBe(200)
  expect((await ask(metrics, { host: 'signs.example.go.th' })).status).toBe(404)
  expect((await ask(metrics, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
  expect((await ask(metrics, { host: `localhost:${port}`, forwarded: 'for=203.0.113.9' })).status).toBe(404)
  expect((await ask(metrics, { host: 'signs.example.go.th', authorization: `Bearer ${token}` })).status).toBe(200)
  expect((await ask(metrics, { authorization: 'Bearer another-token-of-length' })).status).toBe(404)
  expect(await ask(`${url}/readyz`, { 'x-forwarded-for': '203.0.113.9' })).toEqual({ status: 200, body: '{"ready":true}' })
})

test('another machine is no operator without the token, and no token opens anything where none is set', () => {
  const from = (address: string, headers: Record<string, string> = {}) => ({ headers: { host: '127.0.0.1:8076', ...headers }, from: address })
  expect(isOperator(from('127.0.0.1'), undefined)).toBe(true)
  expect(isOperator(from('::ffff:127.0.0.1'), undefined)).toBe(true)
  expect(isOperator(from('192.0.2.7'), undefined)).toBe(false)
  expect(isOperator(from('192.0.2.7', { authorization: 'Bearer undefined' }), undefined)).toBe(false)
  expect(isOperator(from('192.0.2.7', { authorization: `Bearer ${token}` }), token)).toBe(true)
})

test('the figures tell the signs, what was counted and what was not, the requests by route, the event loop and the disk, and nothing of people', async () => {
  const { url, sign, system } = await startKrabi()
  await sign.play('2026-11-15T10:00', { [fakeShop]: 3, [smsLink]: 2 })
  await expect(sign.play('2026-11-15T11:00', { 'no-such-slide': 4 })).rejects.toThrow('not counted')
  await ask(`${url}/api/slide-roll`)
  await ask(`${url}/api/no-such-thing/กขค`)
  const { body } = await ask(`${url}/metrics`)
  expect(figure(body, 'paituean_signs{state="online"}')).toBe(1)
  expect(figure(body, 'paituean_signs{state="paired"}')).toBe(1)
  expect(figure(body, 'paituean_signs{state="known"}')).toBeGreaterThanOrEqual(76)
  expect(figure(body, 'paituean_signs{state="wanted"}')).toBeGreaterThanOrEqual(1)
  expect(figure(body, 'paituean_signs{state="as_wanted"}')).toBe(0)
  expect(figure(body, 'paituean_plays_total')).toBe(5)
  expect(figure(body, 'paituean_records_total{verdict="counted",reason=""}')).toBe(1)
  expect(figure(body, 'paituean_records_total{verdict="quarantined",reason="unknown-slide"}')).toBe(1)
  expect(figure(body, 'paituean_http_requests_total{method="GET",route="/api/slide-roll",status="401"}')).toBe(1)
  expect(figure(body, 'paituean_http_requests_total{method="GET",route="none",status="404"}')).toBe(1)
  expect(figure(body, 'paituean_disk_bytes{of="free"}')).toBeGreaterThan(0)
  expect(body).toContain('paituean_event_loop_delay_seconds')
  for (const word of ['officer', 'certifier', sign.id, krabi, '127.0.0.1', system.folder, 'ผู้ทดสอบ']) expect(body).not.toContain(word)
})

test('the state of the last backup is told: there is one, it grows old, the next one fails, it is made up for', async () => {
  const outer = await tempFolder()
  const backup = { folder: join(outer, 'backups'), secondFolder: undefined }
  const clock = createMovableClock('2026-11-15T12:00')
  const { url, stop } = await startSystem({ folder: join(outer, 'data'), clock, config: { backup } })
  const warnings = async () => (JSON.parse((await ask(`${url}/readyz`)).body) as { warnings: string[] }).warnings
  // At its first start it makes one, in a thread of its own.
  await expect.poll(warnings, { timeout: 15_000 }).toEqual([])
  const { body } = await ask(`${url}/metrics`)
  expect(figure(body, 'paituean_backup_made_at_seconds')).toBe(clock.now() / 1000)
  expect(figure(body, 'paituean_backup_failed{place="first"}')).toBe(0)
  expect(figure(body, 'paituean_backup_bytes')).toBeGreaterThan(0)
  clock.moveTo('2026-11-17T00:30')
  expect(await warnings()).toEqual(['the newest backup is 36 hours old'])
  await stop()

  await rm(backup.folder, { recursive: true })
  await writeFile(backup.folder, 'a file in its place')
  const second = await startSystem({ folder: join(outer, 'data'), clock, config: { backup, logLevel: 'silent' } })
  const told = async () => (JSON.parse((await ask(`${second.url}/readyz`)).body) as { ready: boolean; warnings: string[] })
  await expect.poll(told, { timeout: 15_000 }).toMatchObject({ ready: true, warnings: [expect.stringMatching(/^the newest backup failed: /), 'the newest backup is 36 hours old'] })
  expect(figure((await ask(`${second.url}/metrics`)).body, 'paituean_backup_failed{place="first"}')).toBe(1)
  await second.stop()

  await rm(backup.folder)
  const third = await startSystem({ folder: join(outer, 'data'), clock, config: { backup } })
  await expect.poll(async () => (JSON.parse((await ask(`${third.url}/readyz`)).body) as { warnings: string[] }).warnings, { timeout: 15_000 }).toEqual([])
})
