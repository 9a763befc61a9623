import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { PairingCode } from '../../server/protocol/player-wire.ts'
import { startSystem } from '../support/system.ts'

test('where WebSockets are blocked, long-polling carries the same messages, and the pages are served beside it', async () => {
  const { url } = await startSystem()
  const socket = io(`${url}/pairing`, {
    transports: ['polling'],
    auth: { protocol: 1, secret: 'a secret of the sign, thirty-two long at least', player: 'test' },
    reconnection: false,
    forceNew: true
  })
  onTestFinished(() => {
    socket.disconnect()
  })
  const code = await new Promise((told, failed) => {
    socket.on('pairing:code', told)
    socket.on('connect_error', failed)
  })
  expect(PairingCode.parse(code).code).toHaveLength(8)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  // What a page elsewhere may read of it is the same whoever asks, and no browser takes it for a page.
  for (const query of ['EIO=4&transport=polling', 'EIO=9']) {
    const { headers } = await fetch(`${url}/socket.io/?${query}`, { headers: { origin: 'https://elsewhere.example' } })
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(['*', null])
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store'])
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  }
})
