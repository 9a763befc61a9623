/** Cuts off a connection that sends far more than a sign or a page ever does, before its messages are understood. */
import type { Server, Socket } from 'socket.io'
import { createBucket, type Pace } from './bucket.ts'

export type Connection = Socket['conn']
interface Parts {
  engine: Server['engine']
  /** Of messages; a large one counts as several. */
  pace: Pace
  /** It is closed right after. */
  onFlood: (connection: Connection) => void
}

/** So many characters count as one message. */
const weighed = 32 * 1024
/** How long a last word may take to leave, ms. */
const lastWordMs = 500

const sizeOf = (data: unknown): number => (typeof data === 'string' || Buffer.isBuffer(data) ? data.length : 0)

export function watchFloods({ engine, pace, onFlood }: Parts): void {
  engine.on('connection', (connection: Connection) => {
    const take = createBucket(pace, () => performance.now())
    const weigh = ({ data }: { data?: unknown }): void => {
      if (take(1 + Math.floor(sizeOf(data) / weighed))) return
      connection.off('packet', weigh)
      onFlood(connection)
      connection.close()
      // It may go on sending and never take its leave.
      setTimeout(() => connection.request.socket.destroy(), lastWordMs).unref()
    }
    connection.on('packet', weigh)
  })
}
