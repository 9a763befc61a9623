import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { z } from 'zod'
import type { RawOrder } from './raw-server.ts'

const Changed = z.object({ round: z.number(), files: z.array(z.number()) })

/** The raw baseline of a push: broadcast, then each client fetches and hashes the same number of bytes. */
export async function openRawPush(clients: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'raw-server.ts')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { url } = z.object({ url: z.string() }).parse((await once(child, 'message'))[0])
  let arrived: ((at: number) => void) | undefined
  const fetchAll = async (files: readonly number[]): Promise<void> => {
    for (const file of files) createHash('sha256').update(await (await fetch(`${url}/${file}`, { cache: 'no-store' })).bytes()).digest('hex')
    arrived?.(performance.timeOrigin + performance.now())
  }
  const sockets = Array.from({ length: clients }, () => io(url, { transports: ['websocket'], forceNew: true, reconnection: false }))
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))))
  for (const socket of sockets) socket.on('changed', (message) => void fetchAll(Changed.parse(message).files))
  return {
    /** Ms from the broadcast until each client has everything. */
    async round(order: RawOrder): Promise<number[]> {
      const arrivals: number[] = []
      const all = new Promise<void>((resolve) => {
        arrived = (at) => {
          if (arrivals.push(at) === clients) resolve()
        }
      })
      const sent = once(child, 'message')
      child.send(order)
      const { sentAt } = z.object({ sentAt: z.number() }).parse((await sent)[0])
      await all
      return arrivals.map((at) => at - sentAt)
    },
    stop(): void {
      for (const socket of sockets) socket.disconnect()
      child.disconnect()
    }
  }
}
