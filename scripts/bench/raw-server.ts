/** The least that could push a file to a fleet: a Socket.IO broadcast and plain HTTP from memory. A process of its own, as our server is. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { z } from 'zod'

export const RawOrder = z.object({ round: z.number(), messageBytes: z.number(), assetBytes: z.array(z.number()) })
export type RawOrder = z.infer<typeof RawOrder>

const files: Buffer[] = []
const server = createServer((request, response) => {
  const file = files[Number(request.url?.slice(1))]
  response.writeHead(file ? 200 : 404, { 'content-type': 'image/png', 'content-length': file?.length ?? 0 })
  response.end(file)
})
const io = new Server(server, { transports: ['websocket'] })
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }))
process.on('message', (message) => {
  const { round, messageBytes, assetBytes } = RawOrder.parse(message)
  const first = files.length
  files.push(...assetBytes.map((bytes) => randomBytes(bytes)))
  process.send?.({ sentAt: performance.timeOrigin + performance.now() })
  io.emit('changed', { round, files: assetBytes.map((_, index) => first + index), padding: 'x'.repeat(messageBytes) })
})
process.on('SIGINT', () => undefined)
process.once('disconnect', () => process.exit(0))
