/** Asks the server's time: often at first, seldom once the error is small. [CK1] */
import type { Socket } from 'socket.io-client'
import type { Answer, ClockAnswer, ServerToSign, SignToServer } from '../server/protocol/player-wire.ts'
import { answerTo } from './answer.ts'
import type { Clock } from './clock.ts'

const answerMs = 5000
const firstSamples = 8
const closeMs = 200
const usualMs = 30_000
const seldomMs = 300_000
const smallErrorMs = 10

/** Waits before the next question, after so many. */
export const sampleWait = (asked: number, errorMs: number): number =>
  asked < firstSamples ? closeMs : errorMs < smallErrorMs ? seldomMs : usualMs

/** Runs until the connection is over; `onFirst` is called after the first answer, or when it did not come. */
export function sampleClock(socket: Socket<ServerToSign, SignToServer>, clock: Clock, over: Promise<void>, onFirst: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ending = false
  void over.then(() => {
    ending = true
    clearTimeout(timer)
  })
  const ask = async (asked: number): Promise<void> => {
    const sent = clock.mono()
    const answer = await answerTo<Answer<ClockAnswer>>((answered) => socket.timeout(answerMs).emit('clock:ask', answered)).catch(() => null)
    const received = clock.mono()
    if (ending) return
    if (answer?.ok) clock.learn({ sent, receivedThere: answer.receivedMs, sentThere: answer.sentMs, received })
    if (asked === 0) onFirst()
    timer = setTimeout(() => void ask(asked + 1), sampleWait(asked + 1, clock.best()?.errorMs ?? Infinity))
  }
  void ask(0)
}
