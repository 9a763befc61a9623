/** One Socket.IO server, its namespaces sharing one set of words. */
import type { Namespace, Socket } from 'socket.io'
import type { PairingDesk } from '../control/pairing.ts'
import type { ServerToConsole } from '../protocol/console-wire.ts'
import type { Hello, PairingHello, ServerToPairing, ServerToSign } from '../protocol/player-wire.ts'

/** What comes in is unknown until parsed. */
export type Incoming = Record<string, (...args: unknown[]) => void>
export type Outgoing = ServerToSign & ServerToPairing & ServerToConsole
type None = Record<string, never>
export type Sign = NonNullable<Awaited<ReturnType<PairingDesk['enter']>>>

/** What a connection's handshake told, by its namespace. */
export interface Known {
  session?: { sign: Sign; hello: Hello }
  seeker?: PairingHello
  person?: { id: string; username: string }
  /** Whose signs a console sees: a province’s, or all. */
  sees?: string
}
export type WireNamespace = Namespace<Incoming, Outgoing, None, Known>
export type WireSocket = Socket<Incoming, Outgoing, None, Known>
