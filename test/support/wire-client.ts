import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { Refusal, Welcome, type Answer, type Hello } from '../../server/protocol/player-wire.ts'

/** A sign's half of the wire by hand: what it says is the test's, what it hears is kept. */
export interface WireClient {
  socket: Socket
  /** The next event of that name, also one that came already and was not taken. */
  next(event: string): Promise<unknown>
  ask<T>(event: string, message?: unknown): Promise<Answer<T>>
}

const connect = (url: string, namespace: string, auth: object): WireClient => {
  const socket = io(url + namespace, { transports: ['websocket'], auth, reconnection: false, forceNew: true })
  onTestFinished(() => {
    socket.disconnect()
  })
  const heard = new Map<string, unknown[]>()
  const wanted = new Map<string, ((value: unknown) => void)[]>()
  socket.onAny((event: string, value: unknown) => {
    const taker = wanted.get(event)?.shift()
    if (taker) taker(value)
    else heard.set(event, [...(heard.get(event) ?? []), value])
  })
  return {
    socket,
    next: (event) => {
      const kept = heard.get(event)?.shift()
      return kept !== undefined
        ? Promise.resolve(kept)
        : new Promise((taker) => wanted.set(event, [...(wanted.get(event) ?? []), taker]))
    },
    ask: (event, message) =>
      (message === undefined ? socket.timeout(5000).emitWithAck(event) : socket.timeout(5000).emitWithAck(event, message)) as Promise<never>
  }
}

export const hello = (token: string, part: Partial<Hello> = {}): Hello => ({
  protocol: 1,
  token,
  boot: 'b'.repeat(16),
  journal: { journal: 'j'.repeat(16), epoch: 0, seq: 0 },
  holding: null,
  showing: null,
  player: 'test',
  screen: { width: 1920, height: 1080, pixelRatio: 1 },
  storage: { persisted: true, usedBytes: 0 },
  ...part
})

/** Connected and welcomed. */
export async function enter(url: string, auth: object): Promise<WireClient & { welcome: Welcome }> {
  const client = connect(url, '/player', auth)
  return { ...client, welcome: Welcome.parse(await client.next('sign:welcome')) }
}

export const seek = (url: string, secret: string): WireClient => connect(url, '/pairing', { protocol: 1, secret, player: 'test' })

/** The refusal a handshake gets. */
export async function refusalOf(url: string, namespace: string, auth: object): Promise<Refusal> {
  const { socket } = connect(url, namespace, auth)
  const error = await new Promise<Error & { data?: unknown }>((taker) => socket.once('connect_error', taker))
  return Refusal.parse(error.data)
}
