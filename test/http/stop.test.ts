import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { publishPack } from '../support/on-air.ts'
import { becomeAdministrator } from '../support/people.ts'
import { connectSign } from '../support/reporting-sign.ts'
import { startServerProcess } from '../support/server-process.ts'
import { startSystem } from '../support/system.ts'
import { tempFolder } from '../support/temp-folder.ts'

const bangkokMs = 7 * 3600 * 1000

test('a server that has developed a picture stops in order when it is told to', async () => {
  const server = await startServerProcess({ DATA_DIR: await tempFolder() })
  const administrator = await becomeAdministrator(server)
  const picture = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#0040c0' } }).png().toBuffer()
  expect(await administrator.upload(api.upload, picture, 'ภาพ.png')).toMatchObject({ status: 200 })
  expect(await server.interrupt()).toBe(0)
})

test('[PL5] whatever a sign is counted while the server stops, it is answered too; what it is not answered it still has', async () => {
  const folder = await tempFolder()
  const system = await startSystem({ folder })
  const administrator = await publishPack(system)
  const signs = await Promise.all(['TH-81', 'TH-50', 'TH-20', 'TH-30'].map((province) => connectSign(system.url, administrator, province)))
  const now = new Date(Date.now() + bangkokMs).toISOString().slice(0, 19)
  const taken = signs.map(() => 0)
  // Each sends without a pause until nobody answers any more.
  const sending = Promise.allSettled(
    signs.map(async (sign, i) => {
      for (;;) {
        await sign.play(now, { 'fake-shop': 1 })
        taken[i] = (taken[i] ?? 0) + 1
      }
    })
  )
  await pause(150)
  await system.stop()
  await sending
  const database = new Database(join(folder, 'paituean.db'), { readonly: true })
  const counted = database.prepare<[], { sign: string; completed: number }>('select sign, sum(completed) as completed from play_hour group by sign').all()
  database.close()
  expect(Object.fromEntries(counted.map(({ sign, completed }) => [sign, completed]))).toEqual(Object.fromEntries(signs.map(({ id }, i) => [id, taken[i]])))
  expect(taken.every((plays) => plays > 3)).toBe(true)
})

test('a question that never ends holds up no stop for ever', async () => {
  const system = await startSystem()
  const { hostname, port } = new URL(system.url)
  const socket = connect(Number(port), hostname)
  socket.write('POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  socket.on('error', () => undefined)
  await pause(100)
  const begun = performance.now()
  await system.stop()
  expect(performance.now() - begun).toBeLessThan(9000)
})
