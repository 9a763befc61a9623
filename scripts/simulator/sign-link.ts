/** A simulated sign's connection: hello, clock, facts, plays; back again after every end, for ever. [CN1]–[CN6] */
import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import { reconnectDelay } from '../../player/backoff.ts'
import { playerNamespace, protocolNumber } from '../../server/protocol/player-events.ts'
import {
  BatchAnswer,
  ClockAnswer,
  Refusal,
  Welcome,
  type Hello,
  type ManifestProgress,
  type ServerToSign,
  type SignToServer
} from '../../server/protocol/player-wire.ts'
import type { Faults } from './faults.ts'
import type { Seeded } from './seeded.ts'
import type { SignClock } from './sign-clock.ts'
import { createSignFacts, type Fact } from './sign-facts.ts'
import type { SignJournal } from './sign-journal.ts'

interface Parts {
  server: string
  token: string
  chance: Seeded
  clock: SignClock
  journal: SignJournal
  faults: Faults
  hello: () => Omit<Hello, 'protocol' | 'token' | 'journal'>
  status: () => Parameters<SignToServer['status:tell']>[0]
  onWelcome: (welcome: Welcome) => void
  onManifest: (message: unknown, received: () => void) => void
  onEnd: (reason: string) => void
  /** The token is void. [PA4] */
  onPairAgain: () => void
}

const answerMs = 15_000
const clockEveryMs = 30_000
const firstSamples = 4
const statusEveryMs = 20_000

/** What a request was answered, or null when it was refused. */
const granted = <T extends z.ZodType>(schema: T, answer: unknown): z.output<T> | null =>
  z.object({ ok: z.literal(true) }).safeParse(answer).success ? schema.parse(answer) : null

export type SignLink = ReturnType<typeof openSignLink>

export function openSignLink({ server, token, chance, clock, journal, faults, ...parts }: Parts) {
  const socket: Socket<ServerToSign, SignToServer> = io(server + playerNamespace, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    autoConnect: false,
    auth: (give) => give({ protocol: protocolNumber, token, journal: journal.state(), ...parts.hello() } satisfies Hello)
  })
  let failures = 0
  let spreadMs = 0
  let reporting = false
  let welcomed = false
  let ended = false
  let away = false
  let again: NodeJS.Timeout | undefined
  let timers: NodeJS.Timeout[] = []

  const clear = (): void => {
    for (const timer of timers) clearInterval(timer)
    timers = []
  }

  const askClock = async (): Promise<void> => {
    const sent = clock.mono()
    const reply: unknown = await socket.timeout(answerMs).emitWithAck('clock:ask')
    const received = clock.mono()
    const answer = granted(ClockAnswer, reply)
    if (answer === null) return
    const offset = clock.learn({ sent, receivedThere: answer.receivedMs, sentThere: answer.sentMs, received })
    if (offset !== null) journal.learnOffset(offset)
  }

  const report = async (): Promise<void> => {
    if (reporting || !welcomed) return
    reporting = true
    try {
      for (let batch = journal.batch(); batch !== null && socket.connected; batch = journal.batch()) {
        const before = journal.unsent()
        if (chance.chance(faults.duplicate)) void socket.timeout(answerMs).emitWithAck('plays:report', batch).catch(() => undefined)
        const answer = granted(BatchAnswer, await socket.timeout(answerMs).emitWithAck('plays:report', batch))
        if (answer === null || chance.chance(faults.dropAnswer)) return
        if (!journal.answer(answer)) socket.disconnect()
        else if (journal.unsent() >= before) return
      }
    } finally {
      reporting = false
    }
  }

  /** A request that finds the connection gone is made again on the next one. */
  const attempt = (work: () => Promise<void>): void => {
    work().catch((fault: unknown) => {
      if (socket.connected) socket.disconnect()
      else if (fault instanceof TypeError) throw fault
    })
  }

  const facts = createSignFacts(async (told) => {
    if (!welcomed) return false
    const asking = socket.timeout(answerMs)
    const ask = (): Promise<unknown> => {
      switch (told.event) {
        case 'manifest:ready':
          return asking.emitWithAck(told.event, told.fact)
        case 'manifest:shown':
          return asking.emitWithAck(told.event, told.fact)
        case 'manifest:failed':
          return asking.emitWithAck(told.event, told.fact)
        case 'takeover:cleared':
          return asking.emitWithAck(told.event, told.fact)
      }
    }
    return granted(z.object({}), await ask()) !== null
  })

  const welcome = (message: unknown): void => {
    const read = Welcome.parse(message)
    journal.welcome(read)
    spreadMs = read.reconnectSpreadMs
    failures = 0
    welcomed = true
    attempt(async () => {
      for (let sample = 0; sample < firstSamples; sample++) await askClock()
    })
    const every = (ms: number, act: () => void): void => {
      timers.push(setInterval(act, ms))
    }
    clear()
    every(clockEveryMs * (0.75 + chance.next() / 2), () => attempt(askClock))
    every(statusEveryMs * (0.75 + chance.next() / 2), () => socket.emit('status:tell', parts.status()))
    if (faults.flap > 0)
      every(1000, () => {
        if (chance.chance(faults.flap)) socket.disconnect()
      })
    parts.onWelcome(read)
    facts.flush()
    attempt(report)
  }

  const end = (reason: string): void => {
    clear()
    const wasWelcomed = welcomed
    welcomed = false
    if (ended) return
    if (wasWelcomed) parts.onEnd(reason)
    if (away) return
    clearTimeout(again)
    again = setTimeout(() => socket.connect(), reconnectDelay(failures, spreadMs, chance.next()))
    failures += 1
  }
  const refused = (refusal: unknown): void => {
    const read = Refusal.safeParse(refusal)
    if (!read.success || read.data.remedy !== 'pair-again') return
    ended = true
    socket.disconnect()
    parts.onPairAgain()
  }

  socket.on('sign:welcome', welcome)
  socket.on('manifest:changed', parts.onManifest)
  socket.on('session:refused', refused)
  socket.on('disconnect', end)
  socket.on('connect_error', (fault) => {
    refused('data' in fault ? fault.data : undefined)
    end(fault.message)
  })
  socket.connect()

  return {
    isWelcomed: (): boolean => welcomed,
    report: (): void => attempt(report),
    tell: (fact: Fact): void => facts.tell(fact),
    tellProgress(progress: ManifestProgress): void {
      if (welcomed) socket.emit('manifest:progress', progress)
    },
    /** Off the net, as long as it takes. */
    leave(): void {
      away = true
      clearTimeout(again)
      socket.io.engine.close()
    },
    comeBack(): void {
      away = false
      clearTimeout(again)
      if (!socket.connected) socket.connect()
    },
    /** Cuts the connection as a network would; it comes back by itself. */
    cut(): void {
      socket.io.engine.close()
    },
    stop(): void {
      ended = true
      clear()
      clearTimeout(again)
      socket.disconnect()
    }
  }
}
