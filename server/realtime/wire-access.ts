/** Notes in the access log who comes by the wires, who is sent away, and who leaves. */
import type { AccessStore } from '../control/ports/access.ts'
import type { Clock } from '../control/ports/clock.ts'
import { sessionMark } from '../control/session-mark.ts'
import type { Connection } from './flood-watch.ts'
import type { WireNamespace, WireSocket } from './wire.ts'

interface Parts {
  access: Pick<AccessStore, 'append'>
  addressOf: (request: Connection['request']) => string
  clock: Clock
}
export type WireAccess = ReturnType<typeof createWireAccess>

export function createWireAccess({ access, addressOf, clock }: Parts) {
  const whoIs = ({ conn, data, handshake, nsp }: WireSocket) => {
    const { session, person } = data
    const mark = sessionMark(handshake.headers.cookie)
    const agent = handshake.headers['user-agent']?.slice(0, 200)
    return {
      route: nsp.name,
      address: addressOf(conn.request),
      port: conn.request.socket.remotePort ?? 0,
      ...(session === undefined ? {} : { sign: session.sign.id }),
      ...(person === undefined ? {} : { person: person.id, username: person.username }),
      ...(mark === undefined ? {} : { session: mark }),
      ...(agent === undefined ? {} : { agent })
    }
  }
  return {
    refused: (socket: WireSocket, code: string): void => access.append({ at: clock.now(), event: 'refused', ...whoIs(socket), status: code }),
    follow(namespace: WireNamespace): void {
      namespace.on('connection', (socket) => {
        const since = performance.now()
        // The connection's own port is gone when it has ended.
        const who = whoIs(socket)
        access.append({ at: clock.now(), event: 'connected', ...who })
        socket.once('disconnect', (reason) => access.append({ at: clock.now(), event: 'left', ...who, status: reason, ms: Math.round(performance.now() - since) }))
      })
    }
  }
}
