/** Answers to what a sign asks: parsed first, faults made anonymous, always a reply. */
import type { z } from 'zod'
import { diskFullOf } from '../control/disk-full.ts'
import { Failure } from '../domain/failure.ts'
import { parse } from '../protocol/explain.ts'
import { refuse, type Answer } from '../protocol/player-wire.ts'

/** A disk is not emptied in a moment, ms. */
const fullRetryMs = 60_000

export interface Log {
  error(what: object, message: string): void
  warn(what: object, message: string): void
}
export type Reply<T> = (answer: Answer<T>) => void

export const isReply = (value: unknown): value is (answer: unknown) => void => typeof value === 'function'

/** A handler for one event. A sender that gives no callback gets no answer but is served all the same. */
export const answering =
  <S extends z.ZodType, T extends object>(schema: S, serve: (message: z.output<S>) => Promise<T> | T, log: Log) =>
  async (message: unknown, reply?: unknown): Promise<void> => {
    const send: Reply<T> = (answer) => {
      if (isReply(reply)) reply(answer)
    }
    try {
      send({ ok: true, ...(await serve(parse(schema, message))) })
    } catch (fault) {
      if (fault instanceof Failure && fault.code === 'bad-input') {
        send({ ok: false, refusal: refuse('bad-message', fault.message) })
        return
      }
      const full = diskFullOf(fault)
      if (full !== undefined) {
        send({ ok: false, refusal: refuse('not-ready', full.message, fullRetryMs) })
        return
      }
      log.error({ err: fault }, 'a sign’s message could not be served')
      send({ ok: false, refusal: refuse('not-ready', 'The server could not serve this now', 5000) })
    }
  }

/** Refuses a handshake so that the client finds the Refusal in the connect error's `data`. */
export function connectError(refusal: ReturnType<typeof refuse>): Error {
  return Object.assign(new Error(refusal.message), { data: refusal })
}
