/** Closes every connection once what was written to it has left: the library's own closing throws it away. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Server } from 'socket.io'
import type { Connection } from './flood-watch.ts'

const lookEveryMs = 10

/** Returns the closing, which takes so long at the most. */
export function closeGently(engine: Server['engine'], mostMs: number): () => Promise<void> {
  const open = new Set<Connection>()
  engine.on('connection', (connection: Connection) => {
    open.add(connection)
    connection.once('close', () => open.delete(connection))
  })
  return async () => {
    for (const connection of open) connection.close()
    for (const until = performance.now() + mostMs; open.size > 0 && performance.now() < until; ) await pause(lookEveryMs)
  }
}
