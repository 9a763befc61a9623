/** On /pairing: shows the code until an officer has typed it. [PA1] [PA2] */
import type { Socket } from 'socket.io-client'
import type { Paired, PairingToServer, ServerToPairing } from '../server/protocol/player-wire.ts'
import type { Visit } from './link.ts'

interface Parts {
  onCode: (code: string) => void
  onPaired: (paired: Paired) => Promise<void>
}

/** How long the server may take to answer, and how long after its end a code is asked for again, ms. */
const answerMs = 30_000
const afterMs = 1000

export const pairingVisit =
  ({ onCode, onPaired }: Parts): Visit =>
  (plain, over) =>
    new Promise((leave) => {
      const socket: Socket<ServerToPairing, PairingToServer> = plain
      const leaveIn = (ms: number): ReturnType<typeof setTimeout> => setTimeout(() => leave(false), ms)
      let timer = leaveIn(answerMs)
      socket.on('pairing:code', ({ code, expiresAt, serverMs }) => {
        onCode(code)
        clearTimeout(timer)
        timer = leaveIn(Math.max(0, expiresAt - serverMs) + afterMs)
      })
      socket.on('pairing:done', (paired) => void onPaired(paired).then(() => leave(true)))
      void over.then(() => clearTimeout(timer))
    })
