/** What each simulated sign really did with a takeover, by its own word and the machine's clock, beside what the board claims. */
import type { Board, BoardRow } from '../../server/protocol/planning-views.ts'
import type { SignEvent } from './simulated-sign.ts'

/** UTC ms; null: never. Firsts, but for `left`, which is the last. */
export interface Truth {
  received: number | null
  verified: number | null
  stood: number | null
  left: number | null
}
/** Two clocks of one machine, read in two processes. */
const clockErrorMs = 20

export const noTruth: Truth = { received: null, verified: null, stood: null, left: null }

/** Adds what a sign just did while `takeover` is out. */
export function learnTruth(truth: Truth, takeover: string, event: SignEvent): Truth {
  const at = performance.timeOrigin + event.at
  switch (event.kind) {
    case 'received':
      return { ...truth, received: truth.received ?? at }
    case 'ready':
      return { ...truth, verified: truth.verified ?? at }
    case 'shown':
      return event.takeover === takeover ? { ...truth, stood: truth.stood ?? at } : truth
    case 'cleared':
      return event.takeover === takeover ? { ...truth, left: at } : truth
    case 'code':
    case 'paired':
    case 'online':
    case 'offline':
    case 'failed':
      return truth
  }
}

const claims = [
  { claim: 'receivedAt', truth: 'received' },
  { claim: 'verifiedAt', truth: 'verified' },
  { claim: 'shownAt', truth: 'stood' },
  { claim: 'clearedAt', truth: 'left' }
] as const

/** Claims of a board that are not so: of something that did not happen, or before it did. */
export function falseClaims({ rows }: Board, truths: ReadonlyMap<string, Truth>): string[] {
  return rows.flatMap((row) =>
    claims.flatMap(({ claim, truth: name }) => {
      const [claimed, truth] = [row[claim], (truths.get(row.sign) ?? noTruth)[name]]
      if (claimed === null) return []
      if (truth === null) return [`${row.sign}: ${claim} is claimed, and it never was`]
      return claimed < truth - clockErrorMs ? [`${row.sign}: ${claim} is claimed ${Math.round(truth - claimed)} ms before it was`] : []
    })
  )
}

/** What happened and is not claimed, once every sign had time to tell. */
export const untoldTruths = ({ rows }: Board, truths: ReadonlyMap<string, Truth>): string[] => {
  const claimed = new Map<string, BoardRow>(rows.map((row) => [row.sign, row]))
  return [...truths].flatMap(([sign, { stood, left }]) => [
    ...(stood !== null && (claimed.get(sign)?.shownAt ?? null) === null ? [`${sign}: it was shown, and the board does not know`] : []),
    ...(left !== null && (claimed.get(sign)?.clearedAt ?? null) === null ? [`${sign}: it was cleared, and the board does not know`] : [])
  ])
}
