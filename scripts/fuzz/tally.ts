/** What came back, counted, and what should not have. */
import { failures } from '../../server/domain/failure.ts'
import { FailureBody } from '../../server/protocol/failure-wire.ts'

export interface Tally {
  sent: number
  /** By code, or `ok`, or how the connection was ended. */
  answers: Map<string, number>
  /** One of each kind, with what was sent. */
  findings: Map<string, string>
}
interface Judged {
  status: number
  body: unknown
  /** What was asked for, by its name. */
  about: string
  sent: string
}
const longestSent = 600

export const createTally = (): Tally => ({ sent: 0, answers: new Map(), findings: new Map() })

export function note(tally: Tally, answer: string): void {
  tally.sent += 1
  tally.answers.set(answer, (tally.answers.get(answer) ?? 0) + 1)
}
export function find(tally: Tally, what: string, sent = ''): void {
  if (!tally.findings.has(what)) tally.findings.set(what, sent.slice(0, longestSent))
}

/** A success, a way on, or a refusal of the closed list with its own status; anything else is a finding. */
export function judgeAnswer(tally: Tally, { status, body, about, sent }: Judged): string {
  if (status >= 200 && status < 400) return 'ok'
  const refusal = FailureBody.safeParse(body)
  if (!refusal.success) {
    find(tally, `${about}: status ${status} without a listed code`, sent)
    return String(status)
  }
  const { code } = refusal.data
  if (failures[code].status !== status) find(tally, `${about}: ${code} with status ${status}`, sent)
  if (code === 'unexpected') find(tally, `${about}: unexpected`, sent)
  return code
}

/** Rows by answer, a column for each kind of message, in text. */
export function tableOf(tallies: Readonly<Record<string, Tally>>): string {
  const kinds = Object.entries(tallies)
  const answers = [...new Set(kinds.flatMap(([, tally]) => [...tally.answers.keys()]))].sort()
  const rows = [
    ['', ...kinds.map(([name]) => name)],
    ...answers.map((answer) => [answer, ...kinds.map(([, tally]) => String(tally.answers.get(answer) ?? ''))]),
    ['all', ...kinds.map(([, { sent }]) => String(sent))]
  ]
  const widest = Math.max(...rows.map(([name = '']) => name.length))
  return rows.map(([name = '', ...figures]) => name.padEnd(widest) + figures.map((figure) => figure.padStart(10)).join('')).join('\n')
}
