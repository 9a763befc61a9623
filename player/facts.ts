/** What became of manifests, told until it is answered: the newest fact of each kind. [MF3] */
import type { Socket } from 'socket.io-client'
import { answerTo } from './answer.ts'
import type { ManifestFailed, ManifestProgress, ManifestReady, ManifestShown, ServerToSign, SignToServer, TakeoverCleared } from '../server/protocol/player-wire.ts'

export interface FactBook {
  'manifest:ready': ManifestReady
  'manifest:failed': ManifestFailed
  'manifest:shown': ManifestShown
  'takeover:cleared': TakeoverCleared
}
type Kind = keyof FactBook
export interface Facts {
  tell<Name extends Kind>(kind: Name, fact: FactBook[Name]): void
  /** Told now or never. */
  hint(progress: ManifestProgress): void
  /** The connection to tell on from now, null for none. */
  use(socket: Socket<ServerToSign, SignToServer> | null): void
}

const answerMs = 10_000

export function createFacts(): Facts {
  const untold: Partial<FactBook> = {}
  let socket: Socket<ServerToSign, SignToServer> | null = null
  const send = async (kind: Kind): Promise<void> => {
    const { [kind]: fact } = untold
    if (socket === null || fact === undefined) return
    // The kinds share one answer, and each fact has its own kind's shape.
    const line: Socket<ServerToSign, { [Name in Kind]: (fact: FactBook[Kind], ack: (answer: object) => void) => void }> = socket
    const told = await answerTo<object>((answered) => line.timeout(answerMs).emit(kind, fact, answered)).catch(() => null)
    if (told && untold[kind] === fact) Reflect.deleteProperty(untold, kind)
  }
  return {
    tell(kind, fact) {
      untold[kind] = fact
      void send(kind)
    },
    hint: (progress) => void socket?.volatile.emit('manifest:progress', progress),
    use(now) {
      socket = now
      for (const kind of ['manifest:failed', 'manifest:ready', 'takeover:cleared', 'manifest:shown'] as const) void send(kind)
    }
  }
}
