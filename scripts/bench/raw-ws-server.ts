/** The least that could tell a fleet something: a `ws` server that sends one text to everybody. A process of its own, as our server is. */
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { z } from 'zod'

const Order = z.object({ bytes: z.number() })
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
  process.send?.({ url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('message', (message) => {
  const text = 'x'.repeat(Order.parse(message).bytes)
  process.send?.({ sentAt: performance.timeOrigin + performance.now() })
  for (const client of server.clients) client.send(text)
})
process.on('SIGINT', () => undefined)
process.once('disconnect', () => process.exit(0))
