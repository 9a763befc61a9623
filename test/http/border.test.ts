import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type RequestOptions } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { guardBorder, type Border } from '../../server/http/border.ts'
import { limitAccounts } from '../../server/http/rate-limits.ts'
import { createRefuser } from '../../server/http/refusals.ts'
import { startSystem } from '../support/system.ts'

/** The border alone, with one question behind it. */
async function borderAlone(border: Partial<Border>): Promise<{ url: string; port: number }> {
  const app = express()
  guardBorder(app, { publicUrl: 'http://signs.example', proxies: 0, ...border })
  app.get('/api/as/:id', ({ params }, { locals }, next) => {
    locals['person'] = params
    next()
  })
  app.get('/api/as/:id', limitAccounts(border.limits), (_request, response) => void response.json(true))
  app.all('/api/who', (_request, response) => void response.json(response.locals['address']))
  app.use(createRefuser({ error: () => undefined }))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${String(port)}`, port }
}

/** A path as it stands, which no client has put straight. */
async function rawGet(url: string, path: string, options: RequestOptions = {}): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url)
  const asked = request({ hostname, port, path, ...options })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('latin1') }
}

test('every page runs its own files and nothing written into it, and no other site may frame it, read it or be told of it', async () => {
  const { url } = await startSystem()
  const policies = new Set<string>()
  for (const path of ['/', '/sign-in', '/player/', '/api/docs', '/api/session', '/nothing.js', '/']) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain(`connect-src 'self' ws://${new URL(url).host} wss://${new URL(url).host}; `)
    // The sign's page stands in a frame of the player's own outer page.
    const [ancestors, frames] = path === '/player/' ? ["'self'", 'SAMEORIGIN'] : ["'none'", 'DENY']
    expect(policy).toContain(`frame-ancestors ${ancestors}`)
    expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('referrer-policy')]).toEqual(['nosniff', frames, 'no-referrer'])
    expect([headers.get('cross-origin-opener-policy'), headers.get('cross-origin-resource-policy')]).toEqual(['same-origin', 'same-origin'])
    expect([headers.get('x-powered-by'), headers.get('strict-transport-security')]).toEqual([null, null])
    policies.add(policy.replaceAll(/.*(style-src [^;]*).*/g, '$1'))
  }
  // Without a number, and with another at each of the three loads of the console.
  expect(policies.size).toBe(4)
  const page = await fetch(`${url}/`)
  const text = await page.text()
  const [, nonce] = /style-nonce" content="([^"]{20,})"/.exec(text) ?? []
  expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce ?? 'none'}'`)
  const [, mark = ''] = /href="([^"]+\.svg)"/.exec(text) ?? []
  const files = [mark, /src="([^"]+\.js)"/.exec(text)?.[1] ?? '', /href="([^"]+\.css)"/.exec(text)?.[1] ?? '']
  const types = await Promise.all(files.map(async (file) => (await fetch(new URL(file, url))).headers.get('content-type')))
  expect(types).toEqual(['image/svg+xml; charset=utf-8', 'text/javascript; charset=utf-8', 'text/css; charset=utf-8'])
})

test('a request that names us strangely puts nothing into the policy', async () => {
  const { url, port } = await borderAlone({})
  const asked = request({ host: '127.0.0.1', port, path: '/api/who', headers: { host: "x; script-src 'unsafe-inline'" } })
  asked.end()
  const [{ headers }] = (await once(asked, 'response')) as [IncomingMessage]
  expect(headers['content-security-policy']).toContain("connect-src 'self'; ")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect((await fetch(`${url}/api/who`)).status).toBe(200)
})

test.each([
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://signs.example.elsewhere.example' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site', origin: 'http://signs.example' }, 403],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://signs.example' }, 200],
  [{}, 200]
])('a change that comes with %o is answered %i', async (headers, status) => {
  const { url } = await borderAlone({})
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect((await fetch(`${url}/api/who`, { method, headers })).status).toBe(status)
  expect((await fetch(`${url}/api/who`, { headers })).status).toBe(200)
})

test.each([
  [0, '203.0.113.9, 198.51.100.7', '127.0.0.1'],
  [1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  [2, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
  [5, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
  [1, undefined, '127.0.0.1'],
  [1, "';drop table", '127.0.0.1'],
  [1, '::ffff:198.51.100.7', '198.51.100.7']
])('behind %i proxies a request forwarded for %s is from %s', async (proxies, forwarded, address) => {
  const { url } = await borderAlone({ proxies })
  const response = await fetch(`${url}/api/who`, forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } })
  expect(await response.json()).toBe(address)
})

test('an address that asks without end is told to wait, and another behind the same proxy is not', async () => {
  const { url } = await borderAlone({ proxies: 1, limits: { asked: 3, media: 1, account: 1 } })
  const ask = (address: string) => fetch(`${url}/api/who`, { headers: { 'x-forwarded-for': `203.0.113.66, ${address}` } })
  for (let i = 0; i < 3; i += 1) expect((await ask('198.51.100.7')).status).toBe(200)
  const refused = await ask('198.51.100.7')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await refused.json()).toMatchObject({ code: 'too-many' })
  expect((await ask('198.51.100.8')).status).toBe(200)
  // IPv6 gives one customer many addresses.
  for (let i = 0; i < 3; i += 1) await ask(`2001:db8:1:1::${String(i)}`)
  expect((await ask('2001:db8:1:1::9')).status).toBe(429)
})

test('an account that asks without end is told to wait, wherever it asks from, and others are not', async () => {
  const { url } = await borderAlone({ proxies: 1, limits: { asked: 99, media: 1, account: 2 } })
  const ask = async (account: string, from: string) => (await fetch(`${url}/api/as/${account}`, { headers: { 'x-forwarded-for': from } })).status
  expect([await ask('a', '198.51.100.1'), await ask('a', '198.51.100.2'), await ask('a', '198.51.100.3'), await ask('b', '198.51.100.3')]).toEqual([200, 200, 429, 200])
})

test('a message that never ends is not waited for, nor is one that is too large read', async () => {
  const { port, url } = await borderAlone({ bodyMs: 100 })
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /api/who HTTP/1.1\r\nhost: signs.example\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  socket.on('error', () => undefined)
  socket.resume()
  await once(socket, 'close')
  const large = await fetch(`${url}/api/who`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify('x'.repeat(300_000)) })
  expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })])
})

test('no address leads out of what is served, and no method echoes what was sent', async () => {
  const system = await startSystem()
  const echo = await rawGet(system.url, '/', { method: 'TRACE', headers: { 'x-mine': 'a header of mine' } })
  expect([echo.status, echo.text.includes('a header of mine')]).toEqual([404, false])
  const secrets = /"name": "paituean"|SQLite format|root:.*:0:0|"formatVersion"/
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/player/../../package.json',
    '/player/%2e%2e%2f%2e%2e%2fpackage.json',
    '/player/..%c0%af..%c0%afpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/player//etc/passwd',
    '/media/../catalogue.json',
    '/media/..%2fcatalogue.json',
    '/media/%00',
    `/media/${'a'.repeat(64)}%00.png`,
    '/.data/paituean.db',
    '/index.html%00.js',
    '/api/docs.css/../../../package.json',
    '/%'
  ]) {
    const { status, text } = await rawGet(system.url, path)
    expect([path, secrets.test(text)]).toEqual([path, false])
    if (status === 200) expect([path, text]).toEqual([path, expect.stringContaining('<div id="root">')])
  }
})
