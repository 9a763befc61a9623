/** Signs that say nonsense: every event nearly right, helloes of other protocols, and frames that are no frames. */
import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import type { z } from 'zod'
import {
  Batch, CommandAnswer, Hello, ManifestFailed, ManifestProgress, ManifestReady, ManifestShown, PairingHello, Refusal, Status, TakeoverCleared, type SignToServer
} from '../../server/protocol/player-wire.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { sampleOf } from './schema-values.ts'
import { someJunk, spoil } from './spoil.ts'
import { find, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  /** Of paired signs. */
  tokens: readonly string[]
  chance: Seeded
  tally: Tally
}
const schemas: Partial<Record<keyof SignToServer, z.ZodType>> = {
  'manifest:ready': ManifestReady,
  'manifest:failed': ManifestFailed,
  'manifest:shown': ManifestShown,
  'manifest:progress': ManifestProgress,
  'takeover:cleared': TakeoverCleared,
  'plays:report': Batch,
  'status:tell': Status,
  'command:answered': CommandAnswer
}
const samples = 150
const answerMs = 30_000
/** A sign is cut off at over 100 a second: nonsense is to be refused for what it is. */
const betweenMs = 14

const refusalIn = (answer: unknown): string | undefined => {
  const ok: unknown = Reflect.get(Object(answer), 'ok')
  if (ok === true) return 'ok'
  return Refusal.safeParse(Reflect.get(Object(answer), 'refusal')).data?.code
}

export function createSocketFuzz({ url, tokens, chance, tally }: Parts) {
  const values = new Map(Object.entries(schemas).map(([event, schema]) => [event, sampleOf(schema, samples, chance.whole(2 ** 31))]))
  const events = [...values.keys()]
  const hellos = sampleOf(Hello, samples, chance.whole(2 ** 31))
  const pairings = sampleOf(PairingHello, samples, chance.whole(2 ** 31))
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 400)
  const open = (namespace: string, auth: object): Socket => io(url + namespace, { transports: ['websocket'], reconnection: false, forceNew: true, auth, extraHeaders: { 'x-forwarded-for': [10, chance.whole(256), chance.whole(256), 1].join('.') } })
  const hello = (token: string): object => ({
    ...Object(hellos[0]), protocol: 1, token, boot: 'b'.repeat(16), journal: { journal: chance.name(16), epoch: 0, seq: 0 }, holding: null, showing: null, player: 'fuzz', screen: { width: 1, height: 1, pixelRatio: 1 }, storage: { persisted: true, usedBytes: 0 }
  })

  /** So many messages by one sign; gives up when it is not let in. */
  const asSign = async (token: string, messages: number): Promise<void> => {
    let socket = open('/player', hello(token))
    for (let i = 0; i < messages; i += 1) {
      if (!socket.connected) {
        socket.disconnect()
        socket = open('/player', hello(token))
        await new Promise<void>((settled) => socket.once('connect', settled).once('connect_error', () => settled()))
      }
      const event = chance.chance(0.03) ? String(someJunk(chance)).slice(0, 300) || 'x' : (events[chance.whole(events.length)] ?? '')
      const value = spoil(values.get(event)?.[chance.whole(samples)] ?? {}, chance)
      const sent = `${event} ${short(value)}`
      if (!values.has(event) || chance.chance(0.05)) {
        // Nobody waits for an answer to these, and some of them are reserved by the library.
        if (!['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'].includes(event)) socket.emit(event, value, Buffer.from('binary'), someJunk(chance))
        note(tally, 'not asked for an answer')
      } else
        await socket
          .timeout(answerMs)
          .emitWithAck(event, value)
          .then(
            (answer: unknown) => {
              const code = refusalIn(answer)
              if (code === undefined) find(tally, `an answer without a listed code`, sent)
              if (code === 'not-ready') find(tally, `${event} was not refused for what it is`, sent)
              note(tally, code ?? 'no code')
            },
            (fault: unknown) => {
              note(tally, 'cut off')
              if (!/disconnected/.test(String(fault))) find(tally, `${event} was not answered`, sent)
            }
          )
      await pause(betweenMs)
    }
    socket.disconnect()
  }

  const refusedHello = async (): Promise<void> => {
    const pairing = chance.chance(0.3)
    const good = (pairing ? pairings : hellos)[chance.whole(samples)]
    const auth = chance.chance(0.3) ? { ...Object(good), protocol: [0, 2, -1, '1', null, 99, 1.5, { a: 1 }][chance.whole(8)] } : spoil(good, chance)
    const namespace = chance.chance(0.05) ? `/${chance.name(5)}` : pairing ? '/pairing' : chance.chance(0.1) ? '/console' : '/player'
    const socket = open(namespace, Object(auth) as object)
    const code = await new Promise<string>((tell) => {
      socket.once('connect', () => tell('ok'))
      socket.once('connect_error', (error: Error & { data?: unknown }) => {
        const refusal = Refusal.safeParse(error.data)
        if (refusal.success) tell(refusal.data.code)
        else tell(error.message === 'Invalid namespace' ? 'no such namespace' : error.message)
      })
    })
    if (!['ok', 'bad-message', 'old-player', 'bad-token', 'too-many', 'no such namespace'].includes(code)) find(tally, `a hello was answered ${code}`, `${namespace} ${short(auth)}`)
    note(tally, code)
    socket.disconnect()
  }

  const frames = ['', '4', '40', '42', '42[', '42["plays:report"', '42{"a":1}', '42["clock:ask",', '420[]', '42[null]', '42[{}]', '42[1]', '42["__proto__",1]', '43', '430[]', '44', '45', '451-["a",{"_placeholder":true,"num":0}]', '4599999999-["a"]', '46', '49', '40/player,', '40/player,{', '40/player,{"protocol":{}}', '40/nothing,{}', '1', '2', '3probe', '5', '6', '9', 'x', '\u0000', '🙂', '40/player,' + '['.repeat(5000)]
  const badFrames = async (): Promise<void> => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=${chance.chance(0.1) ? '3' : '4'}&transport=websocket`)
    socket.on('error', () => undefined)
    await new Promise((done) => socket.once('open', done).once('close', done))
    for (let i = 0; i < 10 && socket.readyState === WebSocket.OPEN; i += 1) {
      const frame = frames[chance.whole(frames.length)] ?? ''
      socket.send(chance.chance(0.1) ? Buffer.from(frame + chance.name(10)) : frame + (chance.chance(0.3) ? chance.name(5) : ''))
      note(tally, 'a frame that is none')
      await pause(1)
    }
    socket.terminate()
  }

  return {
    /** About so many messages, by all signs at once. */
    async run(messages: number): Promise<void> {
      const bySigns = Math.floor(messages * 0.9)
      const each = Math.ceil(bySigns / tokens.length)
      const rest = async (): Promise<void> => {
        for (let left = messages - bySigns; left > 0; left -= 11) {
          await refusedHello()
          await badFrames()
        }
      }
      await Promise.all([...tokens.map((token) => asSign(token, each)), rest()])
    }
  }
}
