/** The signs' wire: hello, orders out, facts and plays in. */
import { z } from 'zod'
import type { Commands } from '../control/commands.ts'
import type { Bulletin } from '../control/bulletin.ts'
import type { Orders } from '../control/orders.ts'
import type { PairingDesk } from '../control/pairing.ts'
import type { PlayDesk } from '../control/play-desk.ts'
import type { Clock } from '../control/ports/clock.ts'
import type { Presence } from '../control/presence.ts'
import { parse } from '../protocol/explain.ts'
import {
  Batch,
  CommandAnswer,
  Hello,
  ManifestFailed,
  ManifestProgress,
  ManifestReady,
  ManifestShown,
  Status,
  TakeoverCleared,
  protocolNumber,
  refuse
} from '../protocol/player-wire.ts'
import type { ServerToSign } from '../protocol/player-wire.ts'
import { admitTo, otherProtocol } from './admitting.ts'
import { answering, connectError, isReply, type Log } from './answering.ts'
import type { InFlight } from './in-flight.ts'
import type { Penalties } from './penalties.ts'
import { reconnectSpreadMs } from './reconnect-spread.ts'
import type { WireNamespace, WireSocket } from './wire.ts'

export interface PlayerParts {
  pairing: PairingDesk
  commands: Commands
  playDesk: PlayDesk
  presence: Presence
  orders: Orders
  clock: Clock
  bulletin: Bulletin
  /** Version of the sign's page that is served here. */
  playerBuild?: string | undefined
  log: Log
  /** Of signs that were cut off. */
  penalties: Penalties
  inFlight: InFlight
  onRefused: (socket: WireSocket, code: string) => void
}
const OldHello = z.object({ token: z.string().min(20).max(200), player: z.string().max(40) })
const sealEveryMs = 60_000
/** How long a sign may take to say that it is still there, and when the second of two machines may ask again, ms. */
const probeMs = 3000
const rivalRetryMs = 30_000

/** Its output in device pixels. */
const screenOf = ({ screen: { width, height, pixelRatio } }: Hello): { width: number; height: number } => ({ width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) })

const isThere = (socket: WireSocket): Promise<boolean> =>
  new Promise((tell) => socket.timeout(probeMs).emit('session:probe', (silence: Error | null) => tell(silence === null)))

export function servePlayers(namespace: WireNamespace, parts: PlayerParts): () => void {
  const { pairing, commands, playDesk, presence, orders, clock, bulletin, playerBuild, log, penalties, inFlight, onRefused } = parts
  const current = new Map<string, WireSocket>()

  /** Whose sign it would have been, where its hello still tells. */
  const noteOldPlayer = async (auth: unknown): Promise<void> => {
    const told = OldHello.safeParse(auth)
    const sign = told.success ? await pairing.holder(told.data.token) : undefined
    if (told.success && sign !== undefined) presence.refusedAsOld(sign, told.data.player)
  }

  const admit = async (socket: WireSocket): Promise<void> => {
    const protocol: unknown = socket.handshake.auth['protocol']
    if (protocol !== protocolNumber) {
      await noteOldPlayer(socket.handshake.auth)
      throw otherProtocol(protocol)
    }
    const hello = parse(Hello, socket.handshake.auth)
    const sign = await pairing.enter(hello.token)
    if (sign === undefined) throw connectError(refuse('bad-token', 'This token is not, or no longer, a sign’s'))
    socket.data.session = { sign, hello }
    const waitMs = penalties.waitOf(sign.id)
    if (waitMs > 0) throw connectError(refuse('too-many', 'This sign sent far too many messages', waitMs))
    const older = current.get(sign.id)
    if (older !== undefined && older.data.session?.hello.boot !== hello.boot && (await isThere(older))) {
      presence.rivalled(sign.id)
      throw connectError(refuse('elsewhere', 'Another machine plays as this sign', rivalRetryMs))
    }
  }
  admitTo(namespace, { admit, log, onRefused })

  const close = (socket: WireSocket, refusal: ReturnType<typeof refuse>): void => {
    socket.emit('session:refused', refusal)
    socket.disconnect()
  }

  const send = async (socket: WireSocket, sign: string, manifest: Parameters<ServerToSign['manifest:changed']>[0]): Promise<void> => {
    const { version } = manifest
    socket.emit('manifest:changed', manifest, () => {
      presence.received(sign, version).catch((fault: unknown) => log.error({ err: fault, sign }, 'a receipt could not be kept'))
    })
    await presence.sent(sign, version)
  }

  /** Sends the sign what it should hold, unless all this is just that. [MF4] */
  const push = async (socket: WireSocket, sign: string, ...actual: readonly (string | null)[]): Promise<void> => {
    if (actual.every((version) => version === orders.wantedVersion(sign))) return
    const wanted = await orders.wanted(sign)
    if (wanted !== undefined) await send(socket, sign, wanted)
  }

  /** Tells the sign what it was asked to do and has not answered yet. [CM1] */
  const ask = async (socket: WireSocket, sign: string): Promise<void> => {
    const pending = await commands.pending(sign)
    if (pending.length > 0) socket.emit('command:do', pending)
  }

  const welcome = async (socket: WireSocket, { sign, hello }: NonNullable<WireSocket['data']['session']>): Promise<void> => {
    const { epoch, cursor } = await playDesk.open(sign.id, hello.journal)
    socket.emit('sign:welcome', {
      sign: { id: sign.id, name: sign.name, province: sign.province },
      epoch,
      cursor,
      sealEveryMs,
      reconnectSpreadMs: reconnectSpreadMs(presence.fleet()),
      ...(playerBuild === undefined ? {} : { build: playerBuild })
    })
    await presence.arrived(sign.id, socket.id, { holding: hello.holding, showing: hello.showing, player: hello.player, screen: screenOf(hello), kiosk: hello.kiosk })
    // A connection that ended meanwhile has said so before it was known.
    if (!socket.connected) return presence.left(sign.id, socket.id)
    await push(socket, sign.id, hello.holding)
    await ask(socket, sign.id)
  }

  namespace.on('connection', (socket) => {
    const { session } = socket.data
    if (session === undefined) throw new Error('a connection came past the handshake')
    const { sign } = session
    const on = (event: string, handler: (message: unknown, reply?: unknown) => Promise<void>): void => {
      socket.on(event, (...args: unknown[]) => {
        // A request without a message has its callback first.
        inFlight.run(() => (isReply(args[0]) ? handler(undefined, args[0]) : handler(args[0], args[1])))
      })
    }
    const older = current.get(sign.id)
    current.set(sign.id, socket)
    if (older !== undefined) close(older, refuse('replaced', 'The same sign has connected again', 60_000))

    socket.on('clock:ask', (...args: unknown[]) => {
      const receivedMs = clock.now()
      const reply = args.at(-1)
      if (isReply(reply)) reply({ ok: true, receivedMs, sentMs: clock.now() })
    })
    const done = async (work: Promise<void>): Promise<object> => {
      await work
      return {}
    }
    on('manifest:ready', answering(ManifestReady, ({ version, at }) => done(presence.ready(sign.id, version, at)), log))
    on('manifest:shown', answering(ManifestShown, ({ version, takeover, at }) => done(presence.shown(sign.id, version, takeover, at)), log))
    on('takeover:cleared', answering(TakeoverCleared, ({ takeover }) => done(presence.cleared(sign.id, takeover)), log))
    on(
      'manifest:progress',
      answering(
        ManifestProgress,
        (progress) => {
          presence.progressed(sign.id, progress)
          return {}
        },
        log
      )
    )
    on('manifest:failed', answering(ManifestFailed, (fault) => done(presence.failed(sign.id, fault)), log))
    on('command:answered', answering(CommandAnswer, (answer) => done(commands.answered(sign.id, answer)), log))
    on('plays:report', answering(Batch, (batch) => playDesk.accept(sign, batch), log))
    on(
      'status:tell',
      answering(
        Status,
        async (status) => {
          await presence.told(sign.id, status)
          await push(socket, sign.id, status.holding, status.showing)
          await ask(socket, sign.id)
          return {}
        },
        log
      )
    )
    socket.on('disconnect', () => {
      if (current.get(sign.id) === socket) current.delete(sign.id)
      presence.left(sign.id, socket.id).catch((fault: unknown) => log.error({ err: fault }, 'a departure could not be kept'))
    })
    socket.use(([event], next) => {
      if (!socket.eventNames().includes(event)) log.warn({ sign: sign.id, event: String(event).slice(0, 80) }, 'a sign sent an unknown event')
      next()
    })
    welcome(socket, session).catch((fault: unknown) => {
      log.error({ err: fault, sign: sign.id }, 'a sign could not be welcomed')
      close(socket, refuse('not-ready', 'The server is not ready', 5000))
    })
  })

  const stopFollowing = bulletin.follow((news) => {
    if (news.kind === 'command-given') {
      const socket = current.get(news.sign)
      if (socket) ask(socket, news.sign).catch((fault: unknown) => log.error({ err: fault, sign: news.sign }, 'a command could not be sent'))
      return
    }
    if (news.kind !== 'wanted-changed' && news.kind !== 'token-voided') return
    const socket = current.get(news.sign)
    if (socket === undefined) return
    if (news.kind === 'token-voided') close(socket, refuse('bad-token', 'The sign was paired anew or unpaired'))
    else send(socket, news.sign, news.manifest).catch((fault: unknown) => log.error({ err: fault, sign: news.sign }, 'orders could not be sent'))
  })
  return () => {
    stopFollowing()
    presence.closed()
  }
}
