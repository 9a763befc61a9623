/** How many connections one address may open, and hold before it has said who it is. */
import type { IncomingMessage } from 'node:http'
import type { Server } from 'socket.io'
import { createBucket, type Pace } from './bucket.ts'
import type { Connection } from './flood-watch.ts'

export interface ArrivalLimits {
  /** New connections of an address: a fleet behind one address that comes back at once has room. */
  pace: Pace
  /** Connections of an address that are nobody's yet. */
  strangers: number
}
interface Parts {
  addressOf: (request: IncomingMessage) => string
  limits: ArrivalLimits
}

/** Addresses not heard of for so long are forgotten, ms. */
const forgetMs = 60_000

export function createArrivals({ addressOf, limits: { pace, strangers } }: Parts) {
  const now = (): number => performance.now()
  const buckets = new Map<string, { take: () => boolean; at: number }>()
  const unknown = new Map<string, number>()
  const leave = new WeakMap<Connection, () => void>()
  let sweptAt = now()

  const sweep = (): void => {
    if (now() - sweptAt < forgetMs) return
    sweptAt = now()
    for (const [address, { at }] of buckets) if (sweptAt - at > forgetMs) buckets.delete(address)
  }
  const isWithinPace = (address: string): boolean => {
    sweep()
    const bucket = buckets.get(address) ?? { take: createBucket(pace, now), at: 0 }
    buckets.set(address, bucket)
    bucket.at = now()
    return bucket.take()
  }

  return {
    /** Before a connection is made. */
    allow(request: IncomingMessage): boolean {
      const address = addressOf(request)
      return isWithinPace(address) && (unknown.get(address) ?? 0) < strangers
    },
    follow(engine: Server['engine']): void {
      engine.on('connection', (connection: Connection) => {
        const address = addressOf(connection.request)
        unknown.set(address, (unknown.get(address) ?? 0) + 1)
        let counted = true
        const forget = (): void => {
          if (!counted) return
          counted = false
          const left = (unknown.get(address) ?? 1) - 1
          if (left > 0) unknown.set(address, left)
          else unknown.delete(address)
        }
        leave.set(connection, forget)
        connection.once('close', forget)
      })
    },
    /** It is a sign's or a person's now. */
    known(connection: Connection): void {
      leave.get(connection)?.()
    }
  }
}
