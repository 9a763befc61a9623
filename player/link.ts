/** Connects to the server for ever: to /player with the token, to /pairing without one. [CN1] [CN5] */
import { Manager, type ManagerOptions, type Socket } from 'socket.io-client'
import { pairingNamespace, playerNamespace } from '../server/protocol/player-events.ts'
import type { Hello, PairingHello, Refusal } from '../server/protocol/player-wire.ts'
import { reconnectDelay } from './backoff.ts'
import type { Gate } from './gate.ts'
import { sleep } from './pause.ts'

/** What is done on one connection; resolves when the sign wants to leave, with true when it has reason to come back at once. `over` resolves when it ended, whoever ended it. */
export type Visit = (socket: Socket, over: Promise<void>) => Promise<boolean>
interface Parts {
  /** Empty: where the page came from. */
  origin: string
  token: () => string | null
  hello: (token: string) => Promise<Hello>
  pairingHello: () => Promise<PairingHello>
  playing: Visit
  /** Made ready before the connection, whose first word it must hear. */
  pairing: () => Promise<Visit>
  spreadMs: () => number
  chance: () => number
  gate: Gate
  onReload: () => void
  /** Another machine plays as this sign. */
  onElsewhere: () => void
}

/** A connection that lasted this long begins a new count of failures. */
const stableMs = 60_000
/** Every so many failures in a row long-polling is tried, for networks that block WebSockets. */
const pollingEvery = 5

const transports = async (failures: number): Promise<NonNullable<ManagerOptions['transports']>> =>
  failures % pollingEvery === pollingEvery - 1
    ? import('./long-polling.ts').then(({ longPolling }) => longPolling, () => ['websocket'])
    : ['websocket']

/** Whether the server's message is a refusal of this protocol. */
const isRefusal = (data: unknown): data is Refusal => typeof data === 'object' && data !== null && 'remedy' in data && 'code' in data

/** Ends with the connection: its refusal, or null when it just broke. */
function ended(socket: Socket): Promise<Refusal | null> {
  return new Promise((resolve) => {
    let refusal: Refusal | null = null
    socket.on('session:refused', (told: Refusal) => (refusal = told))
    socket.on('disconnect', () => resolve(refusal))
    socket.on('connect_error', (error: Error & { data?: unknown }) => resolve(isRefusal(error.data) ? error.data : null))
  })
}

export async function keepLinked({ origin, token, hello, pairingHello, playing, pairing, spreadMs, chance, gate, onReload, onElsewhere }: Parts): Promise<never> {
  let failures = 0
  /** The server does not know our token; it may again after a repair, so it is tried whenever a code has run out. */
  let distrusted: string | null = null
  for (;;) {
    await gate.opened()
    const mine = token()
    const paired = mine !== null && mine !== distrusted
    const auth = await (paired ? hello(mine) : pairingHello())
    const visit = paired ? playing : await pairing()
    const manager = new Manager(origin, { autoConnect: false, reconnection: false, upgrade: false, transports: await transports(failures) })
    const socket = manager.socket(paired ? playerNamespace : pairingNamespace, { auth })
    socket.connect()
    const since = performance.now()
    let end: () => void = () => undefined
    const over = new Promise<void>((resolve) => (end = resolve))
    const leaving = visit(socket, over)
    const left = await Promise.race([ended(socket), leaving, gate.closing()])
    const refusal = typeof left === 'boolean' ? null : left
    end()
    socket.removeAllListeners()
    socket.disconnect()
    if (refusal?.remedy === 'pair-again' && paired) {
      distrusted = mine
      continue
    }
    if (!paired) distrusted = null
    if (left === true) continue
    if (refusal?.remedy === 'reload') onReload()
    if (refusal?.code === 'elsewhere') onElsewhere()
    failures = performance.now() - since > stableMs ? 0 : failures
    const slow = refusal && refusal.remedy !== 'try-again' ? Infinity : failures
    await sleep(Math.max(refusal?.retryAfterMs ?? 0, reconnectDelay(slow, spreadMs(), chance())))
    failures++
  }
}
