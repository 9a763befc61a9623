import { expect, test } from 'vitest'
import { listen } from '../server/listen.ts'
import { refusalOf } from './support/wire-client.ts'

test('whoever asks while the server is getting ready is told so at once and does not wait for ever', async () => {
  const { server, url } = await listen({ host: '127.0.0.1', port: 0, publicUrl: 'https://signs.example' })
  try {
    const response = await fetch(`${url}/api/session`, { method: 'POST', body: 'anything' })
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([503, '2', expect.objectContaining({ code: 'not-ready' })])
    expect([response.headers.get('x-content-type-options'), response.headers.get('strict-transport-security')]).toEqual(['nosniff', 'max-age=31536000; includeSubDomains'])
    // A sign’s wire: no refusal of ours, just no connection.
    await expect(refusalOf(url, '/player', {})).rejects.toThrow()
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
