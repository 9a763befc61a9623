import type { Seeded } from '../simulator/seeded.ts'
import type { Crowd } from './crowd.ts'
import { sendRequest } from './http-request.ts'
import { find, judgeAnswer, note, type Tally } from './tally.ts'
import { createWrongRequests } from './wrong-requests.ts'

interface Parts {
  url: string
  crowd: Crowd
  chance: Seeded
  known: Readonly<Record<string, readonly string[]>>
  tally: Tally
}

/** Of what is too large the rest is not read: the connection is then gone before all was written. */
const cutOff = ['ECONNRESET', 'EPIPE']

/** Gives what sends one wrong request and looks at what comes back. */
export function createHttpFuzz({ url, crowd, chance, known, tally }: Parts): () => Promise<void> {
  const next = createWrongRequests({ chance, known })
  return async () => {
    const seat = chance.chance(0.85) ? chance.whole(crowd.size) : undefined
    const { route, asked } = next(seat === undefined ? undefined : crowd.cookie(seat))
    const told = `${asked.method} ${asked.path} ${asked.body?.toString('utf8') ?? ''}`
    try {
      const { status, body } = await sendRequest(url, asked)
      // An answer without a body has no code in it.
      const code = asked.method === 'HEAD' || asked.method === 'OPTIONS' ? 'no body' : judgeAnswer(tally, { status, body, about: route, sent: told })
      note(tally, code)
      if (seat !== undefined && code === 'not-signed-in') await crowd.replace(seat)
    } catch (fault) {
      const why = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
      note(tally, why)
      if (!cutOff.includes(why)) find(tally, `${route}: no answer: ${why}`, told)
    }
  }
}
