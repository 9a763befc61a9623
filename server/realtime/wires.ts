import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { consoleNamespace } from '../protocol/console-wire.ts'
import { pairingNamespace, playerNamespace } from '../protocol/player-wire.ts'
import { serveConsoles, type ConsoleParts } from './console-namespace.ts'
import { servePairing, type PairingParts } from './pairing-namespace.ts'
import { servePlayers, type PlayerParts } from './player-namespace.ts'
import type { Incoming, Known, Outgoing } from './wire.ts'

export type WireParts = PlayerParts &
  PairingParts &
  ConsoleParts & {
    /** How often a connection is tried, and how long the answer may take: one that is half open is found out after both. */
    pings: { everyMs: number; patienceMs: number }
  }

/** Opens the three namespaces on an HTTP server. Returns its stop. */
export function openWires(server: HttpServer, parts: WireParts): () => Promise<void> {
  const io = new Server<Incoming, Outgoing, Record<string, never>, Known>(server, {
    transports: ['websocket', 'polling'],
    pingInterval: parts.pings.everyMs,
    pingTimeout: parts.pings.patienceMs,
    connectTimeout: 45_000,
    maxHttpBufferSize: 1024 * 1024,
    serveClient: false,
    // A player's page may come from its own disk; what protects a wire is its token, or the console's cookie, which only our own pages send.
    cors: { origin: true }
  })
  const stops = [
    servePlayers(io.of(playerNamespace), parts),
    servePairing(io.of(pairingNamespace), parts),
    serveConsoles(io.of(consoleNamespace), parts)
  ]
  return async () => {
    for (const stop of stops) stop()
    await io.close()
  }
}
