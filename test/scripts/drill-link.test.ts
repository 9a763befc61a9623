/** The drill's bad network, between a real Socket.IO client and server. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { startLinkProxy, type LinkProxy } from '../../scripts/drill/link-proxy.ts'
import type { Prank } from '../../scripts/drill/meddling.ts'

const picture = Buffer.from('a picture, let us say')

async function linked() {
  const reports: unknown[] = []
  const http = createServer((request, response) => {
    const type = request.url === '/media/x' ? 'image/png' : 'text/plain'
    response.writeHead(200, { 'content-type': type, 'content-length': picture.length }).end(picture)
  })
  const server = new Server(http)
  server.of('/player').on('connection', (socket) =>
    socket.on('plays:report', (batch: unknown, answer: (told: object) => void) => {
      reports.push(batch)
      answer({ ok: true, cursor: reports.length })
    })
  )
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const proxy = await startLinkProxy(() => (http.address() as AddressInfo).port)
  const url = `http://127.0.0.1:${proxy.port}`
  const client = io(`${url}/player`, { transports: ['websocket'], reconnection: false })
  onTestFinished(async () => {
    client.disconnect()
    await proxy.close()
    await server.close()
  })
  const report = (text: string): Promise<unknown> => client.timeout(1500).emitWithAck('plays:report', { text })
  return { proxy, url, reports, report }
}
async function played(prank: Prank, report: (text: string) => Promise<unknown>, proxy: LinkProxy): Promise<unknown> {
  await report('before')
  proxy.wishes.prank = prank
  return report('ก'.repeat(40_000)).catch(() => 'no answer')
}

test('one report is doubled on its way, whole, and only that one', async () => {
  const { proxy, reports, report } = await linked()
  expect(await played('report doubled', report, proxy)).toEqual({ ok: true, cursor: 2 })
  await report('after')
  expect(reports).toHaveLength(4)
  expect(reports[1]).toEqual(reports[2])
  expect(proxy.wishes.prank).toBeNull()
})

test('one answer is dropped, and the next comes through', async () => {
  const { proxy, reports, report } = await linked()
  expect(await played('answer dropped', report, proxy)).toBe('no answer')
  expect(reports).toHaveLength(2)
  expect(await report('after')).toEqual({ ok: true, cursor: 3 })
})

test('an answer that comes twice answers one report', async () => {
  const { proxy, report } = await linked()
  expect(await played('answer doubled', report, proxy)).toEqual({ ok: true, cursor: 2 })
  expect(await report('after')).toEqual({ ok: true, cursor: 3 })
})

test('a picture arrives with a wrong byte as long as that is wished, and nothing else does', async () => {
  const { proxy, url } = await linked()
  const get = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(url + path)).arrayBuffer())
  proxy.wishes.spoils = true
  expect(await get('/media/x')).not.toEqual(picture)
  expect(await get('/other')).toEqual(picture)
  expect(proxy.wishes.spoilt).toBe(1)
  proxy.wishes.spoils = false
  expect(await get('/media/x')).toEqual(picture)
})
