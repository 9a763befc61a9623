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
export const createTally = (): Tally => ({ sent: 0, answers: new Map(), findings: new Map() })

export function note(tally: Tally, answer: string): void {
  tally.sent += 1
  tally.answers.set(answer, (tally.answers.get(answer) ?? 0) + 1)
}
export function find(tally: Tally, what: string, sent: string): void {
  if (!tally.findings.has(what)) tally.findings.set(what, sent.slice(0, 600))
}

/** A success, or a refusal of the closed list with its own status; anything else is a finding. */
export function judgeAnswer(tally: Tally, status: number, body: unknown, sent: string): string {
  if (status >= 200 && status < 300) return 'ok'
  const refusal = FailureBody.safeParse(body)
  if (!refusal.success) {
    find(tally, `status ${status} without a listed code`, sent)
    return String(status)
  }
  const { code } = refusal.data
  if (failures[code].status !== status) find(tally, `${code} with status ${status}`, sent)
  if (code === 'unexpected') find(tally, `unexpected: ${sent.split(' ').slice(0, 2).join(' ')}`, sent)
  return code
}
