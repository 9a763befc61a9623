import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { AccessStore } from '../control/ports/access.ts'
import { clientAddress } from '../protocol/client-address.ts'
import { consoleNamespace } from '../protocol/console-wire.ts'
import { pairingNamespace, playerNamespace, refuse } from '../protocol/player-wire.ts'
import { createArrivals, type ArrivalLimits } from './arrivals.ts'
import type { Pace } from './bucket.ts'
import { serveConsoles, type ConsoleParts } from './console-namespace.ts'
import { watchFloods, type Connection } from './flood-watch.ts'
import { servePairing, type PairingParts } from './pairing-namespace.ts'
import { closeGently } from './close-gently.ts'
import { createInFlight } from './in-flight.ts'
import { createPenalties } from './penalties.ts'
import { servePlayers, type PlayerParts } from './player-namespace.ts'
import { createWireAccess } from './wire-access.ts'
import { headWires } from './wire-headers.ts'
import type { Incoming, Known, Outgoing } from './wire.ts'

export interface WireLimits extends ArrivalLimits {
  /** Messages of one connection. */
  messages: Pace
  /** Players of one address that wait for their pairing. */
  seekers: number
}
type Own = 'penalties' | 'inFlight' | 'addressOf' | 'seekers' | 'onRefused'
export type WireParts = Omit<PlayerParts, Own> &
  Omit<PairingParts, Own> &
  Omit<ConsoleParts, Own> & {
    access: Pick<AccessStore, 'append'>
    /** How often a connection is tried, and how long the answer may take: one that is half open is found out after both. */
    pings: { everyMs: number; patienceMs: number }
    /** How many proxies of ours a request passes before it is here. */
    proxies: number
    limits?: WireLimits
  }

/** A sign says a few things a minute, and sends some twenty batches of 200 KB a second after a month alone. */
export const usualWireLimits: WireLimits = {
  messages: { perSecond: 100, burst: 500 },
  pace: { perSecond: 200, burst: 12_000 },
  strangers: 2000,
  seekers: 200
}
/** How long a sign that was cut off stays out, ms. */
const penaltyMs = 60_000

/** When it stops: how long what was asked may take to be answered, and the answers to leave, ms. */
const lastAnswersMs = 5000
const lastWordsMs = 1000

/** Opens the three namespaces on an HTTP server. Returns its stop. */
export function openWires(server: HttpServer, { limits = usualWireLimits, ...parts }: WireParts): () => Promise<void> {
  const addressOf = ({ socket, headers }: Connection['request']): string => clientAddress(socket.remoteAddress, headers['x-forwarded-for'], parts.proxies)
  const arrivals = createArrivals({ addressOf, limits })
  const access = createWireAccess({ access: parts.access, addressOf, clock: parts.clock })
  const onRefused = access.refused
  const penalties = createPenalties(penaltyMs)
  const inFlight = createInFlight()
  let closing = false
  const io = new Server<Incoming, Outgoing, Record<string, never>, Known>(server, {
    transports: ['websocket', 'polling'],
    pingInterval: parts.pings.everyMs,
    pingTimeout: parts.pings.patienceMs,
    connectTimeout: 45_000,
    maxHttpBufferSize: 1024 * 1024,
    serveClient: false,
    allowRequest: (request, answer) => answer(null, !closing && arrivals.allow(request)),
    // A player's page may come from its own disk; what protects a wire is its token, or the console's cookie, which only our own pages send.
    cors: { origin: '*' }
  })
  headWires(server, io.path(), parts.publicUrl)
  const [players, seekers, consoles] = [io.of(playerNamespace), io.of(pairingNamespace), io.of(consoleNamespace)]
  arrivals.follow(io.engine)
  const close = closeGently(io.engine, lastWordsMs)
  for (const namespace of [players, seekers, consoles]) access.follow(namespace)
  for (const namespace of [players, consoles]) namespace.on('connection', ({ conn }) => arrivals.known(conn))

  watchFloods({
    engine: io.engine,
    pace: limits.messages,
    onFlood(connection) {
      const address = addressOf(connection.request)
      for (const socket of players.sockets.values()) {
        if (socket.conn !== connection) continue
        const sign = socket.data.session?.sign.id ?? ''
        penalties.give(sign)
        socket.emit('session:refused', refuse('too-many', 'Far too many messages', penaltyMs))
        parts.presence.flooded(sign)
        parts.log.warn({ sign, address }, 'a sign sent far too many messages and was cut off')
        return
      }
      parts.log.warn({ address }, 'a connection sent far too many messages and was cut off')
    }
  })
  const stops = [
    servePlayers(players, { ...parts, penalties, inFlight, onRefused }),
    servePairing(seekers, { ...parts, seekers: limits.seekers, addressOf, onRefused }),
    serveConsoles(consoles, { ...parts, onRefused })
  ]
  return async () => {
    closing = true
    for (const stop of stops) stop()
    await inFlight.end(lastAnswersMs)
    await close()
    await io.close()
  }
}
