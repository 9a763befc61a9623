/** The wire of a player that is nobody's sign yet. */
import type { Bulletin } from '../control/bulletin.ts'
import type { PairingDesk } from '../control/pairing.ts'
import type { Clock } from '../control/ports/clock.ts'
import { parse } from '../protocol/explain.ts'
import { PairingHello, protocolNumber, refuse } from '../protocol/player-wire.ts'
import { admitTo, otherProtocol } from './admitting.ts'
import { connectError, type Log } from './answering.ts'
import type { Connection } from './flood-watch.ts'
import type { WireNamespace, WireSocket } from './wire.ts'

export interface PairingParts {
  pairing: PairingDesk
  clock: Clock
  bulletin: Bulletin
  log: Log
  /** How many of one address may wait at once. */
  seekers: number
  addressOf: (request: Connection['request']) => string
  onRefused: (socket: WireSocket, code: string) => void
}
/** Until one of an address that has too many may ask again, ms. */
const crowdedRetryMs = 60_000

export function servePairing(namespace: WireNamespace, { pairing, clock, bulletin, log, seekers, addressOf, onRefused }: PairingParts): () => void {
  const crowds = new Map<string, number>()
  const waiting = new Map<string, { socket: WireSocket; renewal: NodeJS.Timeout | undefined }>()

  const admit = (socket: WireSocket): void => {
    const protocol: unknown = socket.handshake.auth['protocol']
    if (protocol !== protocolNumber) throw otherProtocol(protocol)
    if ((crowds.get(addressOf(socket.conn.request)) ?? 0) >= seekers)
      throw connectError(refuse('too-many', `${String(seekers)} players of this address wait already`, crowdedRetryMs))
    socket.data.seeker = parse(PairingHello, socket.handshake.auth)
  }
  admitTo(namespace, { admit, log, onRefused })

  /** Shows the code that holds now, and the next one when it has run out; or hands over the token. */
  const serve = async (secretHash: string, socket: WireSocket): Promise<void> => {
    const { seeker } = socket.data
    if (seeker === undefined) throw new Error('a connection came past the handshake')
    const answer = await pairing.ask(seeker.secret, seeker.keeps === true)
    const seat = waiting.get(secretHash)
    if (seat?.socket !== socket) return
    clearTimeout(seat.renewal)
    if (answer.kind === 'paired') {
      socket.emit('pairing:done', { token: answer.token, sign: answer.sign })
      return
    }
    const serverMs = clock.now()
    socket.emit('pairing:code', { code: answer.code, expiresAt: answer.expiresAt, serverMs })
    seat.renewal = setTimeout(() => attend(secretHash, socket), Math.max(1000, answer.expiresAt - serverMs))
  }
  const attend = (secretHash: string, socket: WireSocket): void => {
    serve(secretHash, socket).catch((fault: unknown) => {
      log.error({ err: fault }, 'a pairing could not be served')
      socket.emit('session:refused', refuse('not-ready', 'The server is not ready', 5000))
      socket.disconnect()
    })
  }

  namespace.on('connection', (socket) => {
    const secretHash = pairing.secretHash(socket.data.seeker?.secret ?? '')
    clearTimeout(waiting.get(secretHash)?.renewal)
    waiting.set(secretHash, { socket, renewal: undefined })
    const address = addressOf(socket.conn.request)
    crowds.set(address, (crowds.get(address) ?? 0) + 1)
    socket.on('disconnect', () => {
      const left = (crowds.get(address) ?? 1) - 1
      if (left > 0) crowds.set(address, left)
      else crowds.delete(address)
      const seat = waiting.get(secretHash)
      if (seat?.socket !== socket) return
      clearTimeout(seat.renewal)
      waiting.delete(secretHash)
    })
    attend(secretHash, socket)
  })

  const stopFollowing = bulletin.follow((news) => {
    if (news.kind !== 'pairing-claimed') return
    const seat = waiting.get(news.secretHash)
    if (seat !== undefined) attend(news.secretHash, seat.socket)
  })
  return () => {
    stopFollowing()
    for (const { renewal } of waiting.values()) clearTimeout(renewal)
  }
}
