import sharp from 'sharp'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { becomeAdministrator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a server that has developed a picture stops in order when it is told to', async () => {
  const server = await startServerProcess({ DATA_DIR: await tempFolder() })
  const administrator = await becomeAdministrator(server)
  const picture = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#0040c0' } }).png().toBuffer()
  expect(await administrator.upload(api.upload, picture, 'ภาพ.png')).toMatchObject({ status: 200 })
  expect(await server.interrupt()).toBe(0)
})
