import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { request, type RequestOptions } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:tls'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { makeCertificate } from './support/certificate.ts'
import { startSystem } from './support/system.ts'
import { tempFolder } from './support/temp-folder.ts'

async function ask(url: string, options: RequestOptions, body?: string): Promise<IncomingMessage> {
  const asked = request(url, { ...options, ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } }) })
  asked.end(body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  response.resume()
  return response
}
/** Serial number of the certificate a new connection is shown. */
async function serialOf(url: string, ca: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), ca })
  await once(socket, 'secureConnect')
  const { serialNumber } = socket.getPeerCertificate()
  socket.destroy()
  return serialNumber
}

test('with a certificate of its own the server speaks TLS, keeps browsers there, and takes a renewed one without a restart', async () => {
  const folder = await tempFolder()
  const first = await makeCertificate(folder)
  const system = await startSystem({ config: { tls: first }, lookEveryMs: 50 })
  expect(system.url).toMatch(/^https:/)
  const { headers } = await ask(`${system.url}/`, { ca: first.cert })
  expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/)
  await expect(ask(`${system.url}/`, { ca: first.cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
  // Without a secret of its own for each connection, or without an authenticated mode.
  for (const ciphers of ['AES128-GCM-SHA256', 'ECDHE-ECDSA-AES128-SHA256', 'ECDHE-RSA-AES128-SHA256'])
    await expect(ask(`${system.url}/`, { ca: first.cert, maxVersion: 'TLSv1.2', ciphers })).rejects.toThrow()
  expect((await ask(`${system.url}/`, { ca: first.cert, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256' })).statusCode).toBe(200)
  for (const path of ['/socket.io/?EIO=4&transport=polling', '/media/none', '/api/session', '/player/'])
    expect((await ask(system.url + path, { ca: first.cert })).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')

  const [, token = ''] = /welcome\/(.+)$/.exec(system.firstLink ?? '') ?? []
  const person = { username: 'first', name: 'ผู้ทดสอบ', password: 'a long enough password' }
  const entered = await ask(`${system.url}/api/invitations/${token}`, { ca: first.cert }, JSON.stringify(person))
  expect([entered.statusCode, entered.headers['set-cookie']]).toEqual([200, [expect.stringMatching(/^__Host-paituean.*; HttpOnly; Secure; SameSite=Lax$/)]])

  const player = io(`${system.url}/pairing`, { transports: ['websocket'], ca: first.cert, auth: { protocol: 1, secret: 's'.repeat(40), player: 'test' }, reconnection: false })
  onTestFinished(() => void player.disconnect())
  expect(await new Promise((told) => player.once('pairing:code', told))).toMatchObject({ code: expect.any(String) as unknown })

  const before = await serialOf(system.url, first.cert)
  const second = await makeCertificate(folder)
  await expect.poll(() => serialOf(system.url, second.cert).catch(() => before), { timeout: 10_000 }).not.toBe(before)
  expect(player.connected).toBe(true)

  // A file that is half written changes nothing.
  await writeFile(second.certFile, second.cert.slice(0, 200))
  await new Promise((later) => setTimeout(later, 300))
  expect(await serialOf(system.url, second.cert)).not.toBe(before)
})

test('a certificate that cannot be used is refused at the start with where it was looked for', async () => {
  const folder = await tempFolder()
  const files = await makeCertificate(folder)
  await writeFile(files.keyFile, 'no key')
  await expect(startSystem({ config: { tls: files } })).rejects.toThrow(`TLS_CERT, TLS_KEY: expected a certificate and its key in PEM, received “${files.certFile}”`)
})
