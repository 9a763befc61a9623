/** The handshake of a namespace: who may come in, and what those are told who may not. */
import { Failure } from '../domain/failure.ts'
import { inShort } from '../protocol/explain.ts'
import { protocolNumber, Refusal, refuse } from '../protocol/player-wire.ts'
import { connectError, type Log } from './answering.ts'
import type { WireNamespace, WireSocket } from './wire.ts'

interface Parts {
  /** Throws a `connectError`, or what is wrong with the hello, unless it may come in. */
  admit: (socket: WireSocket) => Promise<void> | void
  log: Log
  /** Told of each one that was sent away. */
  onRefused: (socket: WireSocket, code: string) => void
}
const retryMs = 5000

/** The refusal of a player that speaks another protocol than ours. */
export const otherProtocol = (received: unknown): Error =>
  connectError(refuse('old-player', `Expected protocol ${String(protocolNumber)} but received ${inShort(received)}`))

export function admitTo(namespace: WireNamespace, { admit, log, onRefused }: Parts): void {
  const errorFor = (fault: unknown): Error => {
    if (fault instanceof Failure) return connectError(refuse('bad-message', fault.message))
    if (fault instanceof Error && 'data' in fault) return fault
    log.error({ err: fault, namespace: namespace.name }, 'a hello could not be served')
    return connectError(refuse('not-ready', 'The server is not ready', retryMs))
  }
  namespace.use((socket, next) => {
    const enter = async (): Promise<void> => {
      await admit(socket)
    }
    enter().then(
      () => next(),
      (fault: unknown) => {
        const error = errorFor(fault)
        onRefused(socket, Refusal.safeParse(Reflect.get(error, 'data')).data?.code ?? 'not-ready')
        next(error)
      }
    )
  })
}
