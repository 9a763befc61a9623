/** A simulated sign without a token: shows its code until an officer has typed it. [PA1], [PA2] */
import { io, type Socket } from 'socket.io-client'
import { reconnectDelay } from '../../player/backoff.ts'
import { pairingNamespace, protocolNumber } from '../../server/protocol/player-events.ts'
import { Paired, PairingCode, type PairingHello, type ServerToPairing } from '../../server/protocol/player-wire.ts'
import type { Seeded } from './seeded.ts'

interface Parts {
  server: string
  secret: string
  player: string
  chance: Seeded
  onCode: (code: string) => void
  onPaired: (paired: Paired) => void
}

/** Returns its stop. */
export function waitForPairing({ server, secret, player, chance, onCode, onPaired }: Parts): () => void {
  const socket: Socket<ServerToPairing, Record<string, never>> = io(server + pairingNamespace, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { protocol: protocolNumber, secret, player } satisfies PairingHello
  })
  let again: NodeJS.Timeout | undefined
  let failures = 0
  let ended = false
  const stop = (): void => {
    ended = true
    clearTimeout(again)
    socket.disconnect()
  }
  const retry = (): void => {
    if (ended) return
    clearTimeout(again)
    again = setTimeout(() => socket.connect(), reconnectDelay(failures, 0, chance.next()))
    failures += 1
  }
  socket.on('pairing:code', (message) => {
    failures = 0
    onCode(PairingCode.parse(message).code)
  })
  socket.on('pairing:done', (message) => {
    const paired = Paired.parse(message)
    stop()
    onPaired(paired)
  })
  socket.on('disconnect', retry)
  socket.on('connect_error', retry)
  return stop
}
