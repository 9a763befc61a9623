/** Signs that are let in and then say nonsense: every event of theirs, nearly right. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import type { z } from 'zod'
import {
  Batch, CommandAnswer, ManifestFailed, ManifestProgress, ManifestReady, ManifestShown, playerNamespace, Refusal, Status, TakeoverCleared, type SignToServer
} from '../../server/protocol/player-wire.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { goodHello, openWire } from './open-wire.ts'
import { sampleOf } from './schema-values.ts'
import { someJunk, spoil } from './spoil.ts'
import { find, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  chance: Seeded
  tally: Tally
}
const schemas: Record<Exclude<keyof SignToServer, 'clock:ask'>, z.ZodType> = {
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

const codeIn = (answer: unknown): string | undefined => {
  const ok: unknown = Reflect.get(Object(answer), 'ok')
  return ok === true ? 'ok' : Refusal.safeParse(Reflect.get(Object(answer), 'refusal')).data?.code
}
const inShort = (event: string, value: unknown): string => `${event} ${String(JSON.stringify(value))}`

export function createSignFuzz({ url, chance, tally }: Parts) {
  const values = new Map(Object.entries(schemas).map(([event, schema]) => [event, sampleOf(schema, samples, chance.whole(2 ** 31))]))
  const events = [...values.keys()]

  const enter = async (token: string): Promise<Socket | undefined> => {
    const socket = openWire(url + playerNamespace, goodHello(token, chance), chance)
    const fault = await new Promise<Error | undefined>((settled) => {
      socket.once('connect', () => settled(undefined))
      socket.once('connect_error', settled)
    })
    if (fault === undefined) return socket
    find(tally, `a sign was not let in: ${fault.message}`)
    return undefined
  }
  const ask = async (socket: Socket, event: string, value: unknown): Promise<string> => {
    try {
      const code = codeIn(await socket.timeout(answerMs).emitWithAck(event, value))
      if (code === undefined) find(tally, `${event}: an answer without a listed code`, inShort(event, value))
      // What is said of a fault of the server's own.
      if (code === 'not-ready') find(tally, `${event}: not refused for what it is`, inShort(event, value))
      return code ?? 'no code'
    } catch (fault) {
      if (socket.connected) find(tally, `${event}: not answered: ${String(fault)}`, inShort(event, value))
      return 'cut off'
    }
  }

  /** So many messages by one sign. */
  return async (token: string, messages: number): Promise<void> => {
    let socket = await enter(token)
    for (let left = messages; left > 0 && socket !== undefined; left -= 1) {
      if (!socket.connected) socket = await enter(token)
      if (socket === undefined) return
      const event = chance.chance(0.03) ? undefined : events[chance.whole(events.length)]
      const value = spoil(values.get(event ?? '')?.[chance.whole(samples)] ?? {}, chance)
      if (event !== undefined && !chance.chance(0.05)) note(tally, await ask(socket, event, value))
      else {
        socket.emit(event ?? (String(someJunk(chance)).slice(0, 300) || 'x'), value, Buffer.from('binary'), someJunk(chance))
        note(tally, 'not asked')
      }
      await pause(betweenMs)
    }
    socket?.disconnect()
  }
}
