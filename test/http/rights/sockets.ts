import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { Refusal, type SignToServer } from '../../../server/protocol/player-wire.ts'
import { hello } from '../../support/wire-client.ts'
import type { Actor } from './actors.ts'

/** Every event the server takes, all of them a sign's: consoles and pairing only listen. */
const taken: Record<keyof SignToServer, true> = {
  'clock:ask': true,
  'manifest:ready': true,
  'manifest:failed': true,
  'manifest:shown': true,
  'manifest:progress': true,
  'takeover:cleared': true,
  'plays:report': true,
  'status:tell': true,
  'command:answered': true
}
export const events = Object.keys(taken)

const open = (url: string, namespace: string, { caller }: Actor, auth: object): Socket => {
  const socket = io(url + namespace, { transports: ['websocket'], reconnection: false, forceNew: true, auth, extraHeaders: { cookie: caller.cookie(), origin: url } })
  onTestFinished(() => {
    socket.disconnect()
  })
  return socket
}
const entered = (socket: Socket): Promise<'in' | Refusal['code']> =>
  new Promise((tell) => {
    socket.once('connect', () => tell('in'))
    socket.once('connect_error', (error: Error & { data?: unknown }) => tell(Refusal.parse(error.data).code))
  })

/** How long an event that nobody takes is waited for, ms. */
const patienceMs = 300
/** The events that were answered. */
const answered = async (socket: Socket): Promise<string[]> => {
  if (!socket.connected) return []
  const asked = events.map(async (event) => {
    const answer: unknown = await socket.timeout(patienceMs).emitWithAck(event, {}).catch(() => undefined)
    return answer === undefined ? [] : [event]
  })
  return (await Promise.all(asked)).flat()
}

/** What an actor gets of each namespace: whether it is let in, and which events are served there. */
export async function askSockets(url: string, actor: Actor): Promise<{ console?: string | undefined; consoleServes: string[]; player?: string | undefined; pairing?: string | undefined; pairingServes: string[]; listener: Socket }> {
  const listener = open(url, '/console', actor, {})
  const pairing = open(url, '/pairing', actor, { protocol: 1, secret: actor.name.padEnd(40, '.'), player: 'test' })
  const player = open(url, '/player', actor, hello('f'.repeat(43)))
  const [inConsole, inPairing, inPlayer] = await Promise.all([listener, pairing, player].map(entered))
  const [consoleServes = [], pairingServes = []] = await Promise.all([listener, pairing].map(answered))
  return { console: inConsole, consoleServes, player: inPlayer, pairing: inPairing, pairingServes, listener }
}
