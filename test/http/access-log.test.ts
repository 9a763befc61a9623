import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessEvents } from '../../server/domain/access.ts'
import { api } from '../../server/protocol/api.ts'
import { verifyAccessLog } from '../../server/storage/access/verify-access-log.ts'
import { brokenSeals } from '../../server/storage/access/verify-seals.ts'
import { createCaller } from '../support/caller.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { pair } from '../support/on-air.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello, refusalOf } from '../support/wire-client.ts'

const Line = z.looseObject({ at: z.iso.datetime(), event: z.enum(accessEvents), address: z.string().optional(), route: z.string().optional(), status: z.union([z.string(), z.number()]).optional() })

async function linesIn(folder: string): Promise<z.infer<typeof Line>[]> {
  const names = (await readdir(join(folder, 'access'))).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'access', name), 'utf8')))
  return texts.flatMap((text) => text.trim().split('\n')).map((line) => Line.parse(JSON.parse(line)))
}

test('who came from where, when, and asked what is in the log, and nothing that opens anything', async () => {
  const system = await startSystem({ config: { proxies: 1 } })
  const { url, folder, firstLink = '' } = system
  await fetch(`${url}/welcome/${firstLink.split('/').at(-1) ?? ''}`)
  const administrator = await becomeAdministrator(system)
  await administrator.try(api.signIn, { body: { username: 'first', password: 'not the password' } })
  await administrator.call(api.signIn, { body: { username: 'first', password: 'a long enough password' } })
  await administrator.call(api.slide, { params: { id: 'fake-shop' } })
  await fetch(`${url}/api/nothing?password=in-the-query`, { headers: { 'x-forwarded-for': '198.51.100.7', 'user-agent': 'a tester' } })
  const author = await bringIn(url, administrator, 'author', ['author'])
  await author.try(api.people)
  const [view] = await administrator.call(api.signs)
  const sign = view?.sign.id ?? ''
  const token = await pair(url, administrator, sign)
  const player = await enter(url, hello(token))
  player.socket.disconnect()
  await refusalOf(url, '/player', hello('wrong token '.padEnd(43, 'x')))
  await system.stop()

  const lines = await linesIn(folder)
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ event: 'request', method: 'GET', route: '/welcome/…', status: 200, address: '127.0.0.1', port: expect.any(Number) as unknown }),
      expect.objectContaining({ event: 'request', method: 'POST', route: '/api/invitations/:token', status: 200, session: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown }),
      expect.objectContaining({ method: 'POST', route: api.signIn.path, status: 401 }),
      expect.objectContaining({ method: 'GET', route: '/api/slides/:id', of: { id: 'fake-shop' }, username: 'first', bytes: expect.any(Number) as unknown, ms: expect.any(Number) as unknown }),
      expect.objectContaining({ method: 'GET', route: '/api/people', status: 403, username: 'author' }),
      expect.objectContaining({ method: 'GET', route: '/api/nothing', status: 404, address: '198.51.100.7', agent: 'a tester' }),
      expect.objectContaining({ event: 'connected', route: '/player', sign }),
      expect.objectContaining({ event: 'left', route: '/player', sign, status: 'client namespace disconnect' }),
      expect.objectContaining({ event: 'refused', route: '/player', status: 'bad-token' })
    ])
  )
  const text = JSON.stringify(lines)
  for (const secret of [firstLink.split('/').at(-1) ?? '', 'not the password', 'a long enough password', 'in-the-query', token, 'wrong token', ...administrator.cookie().split(/[=;]/).filter((part) => part.length > 20)])
    expect([secret.slice(0, 4), text.includes(secret)]).toEqual([secret.slice(0, 4), false])
  expect(await verifyAccessLog(join(folder, 'access'))).toMatchObject({ sound: true })
})

test('auditors read the log, each taking is a deed in the audit log, and each day’s end stands there too', async () => {
  const clock = createMovableClock('2026-11-28T12:00')
  const first = await startSystem({ clock })
  await becomeAdministrator(first)
  clock.moveTo('2026-11-29T08:00')
  await fetch(`${first.url}/healthz`)
  await first.stop()
  // The rounds that were missed are made up for at the start.
  const system = await startSystem({ folder: first.folder, clock })
  const { url, folder } = system
  const administrator = createCaller(url)
  await administrator.call(api.signIn, { body: { username: 'first', password: 'a long enough password' } })
  const auditor = await bringIn(url, administrator, 'looks', ['auditor'])
  const author = await bringIn(url, administrator, 'writes', ['author'])
  const { days, files } = await auditor.call(api.accessLog)
  expect(days).toBe(120)
  expect(files.map(({ file }) => file)).toEqual(['000001-2026-11-28.jsonl', '000002-2026-11-29.jsonl'])
  const file = '000001-2026-11-28.jsonl'
  const taken = await fetch(`${url}/api/access-log/${file}`, { headers: { cookie: auditor.cookie() } })
  expect(taken.headers.get('content-disposition')).toContain(file)
  expect(await taken.text()).toContain('"event":"file-began"')
  expect(await author.try(api.accessLog)).toMatchObject({ status: 403 })
  expect(await author.try(api.accessLogFile, { params: { file } })).toMatchObject({ status: 403 })
  expect(await auditor.try(api.accessLogFile, { params: { file: '000009-2026-11-28.jsonl' } })).toMatchObject({ status: 404 })
  await expect.poll(async () => (await auditor.call(api.audit, { query: { kind: 'access-log' } })).entries.map(({ action, person }) => [action, person?.name ?? null])).toEqual([
    ['exported', 'ผู้ทดสอบ looks'],
    ['sealed', null]
  ])
  await system.stop()
  expect(await brokenSeals(join(folder, 'access'), join(folder, 'paituean.db'))).toEqual([])
})
