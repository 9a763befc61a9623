import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import type { ServerToConsole } from '../../server/protocol/console-wire.ts'
import { Manifest } from '../../server/domain/manifest.ts'
import { pair, publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello } from '../support/wire-client.ts'

function watch(url: string, cookie: string, origin = url): Socket<ServerToConsole> {
  const socket: Socket<ServerToConsole> = io(`${url}/console`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin }
  })
  onTestFinished(() => {
    socket.disconnect()
  })
  return socket
}

test('a console sees a sign come, show and go without asking', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  const sign = view?.sign.id ?? ''
  const token = await pair(system.url, administrator, sign)
  const socket = watch(system.url, administrator.cookie())
  await new Promise<void>((connected) => socket.once('connect', connected))
  const seen: { online: boolean; shown: number | undefined }[] = []
  socket.on('signs:changed', (views) => {
    const told = views.find((each) => each.sign.id === sign)
    if (told) seen.push({ online: told.onlineSince !== null, shown: told.shown?.issue })
  })
  const player = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:shown', { version, at: null })
  await expect.poll(() => seen.at(-1)).toEqual({ online: true, shown: 1 })
  player.socket.disconnect()
  await expect.poll(() => seen.at(-1)).toEqual({ online: false, shown: 1 })
})

test('a console is let in with a session and from our own pages only', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const refusal = (socket: Socket) =>
    new Promise<unknown>((taker) => socket.once('connect_error', (error: Error & { data?: unknown }) => taker(error.data)))
  expect(await refusal(watch(system.url, ''))).toMatchObject({ code: 'bad-token' })
  expect(await refusal(watch(system.url, administrator.cookie(), 'https://elsewhere.example'))).toMatchObject({ code: 'bad-message' })
})
