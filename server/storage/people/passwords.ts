import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { longestPassword, shortestPassword } from '../../domain/account.ts'
import { Failure } from '../../domain/failure.ts'

/** 49,233 passwords from breaches and 7,776 dice words, with the usual ways to dress them up; no network. */
const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
/** Of 0–4; 3: more than 10^8 guesses. */
const leastScore = 3
/** What this system, those who run it and their work are called: others would try it first. */
const nearby = [
  'paituean', 'ป้ายเตือน', 'ministry', 'mahadthai', 'interior', 'mdes', 'กระทรวง', 'มหาดไทย', 'province', 'changwat', 'จังหวัด', 'thailand', 'ประเทศไทย', 'bangkok',
  'billboard', 'signs', 'ป้าย', 'warning', 'เตือนภัย', 'scam', 'officer', 'เจ้าหน้าที่', 'admin', 'administrator', 'ผู้ดูแลระบบ', 'approver', 'publisher', 'auditor', 'report', 'รายงาน'
]
/** What stands further back only makes it stronger, and the look takes its time. */
const looked = 100

/** `about`: words of the person, which others would try first. */
export function checkPassword(password: string, about: readonly string[]): void {
  const length = Array.from(password).length
  if (length < shortestPassword) throw new Failure('weak-password', { expected: String(shortestPassword), received: String(length) })
  if (password.length > longestPassword)
    throw new Failure('bad-input', { what: 'password', expected: `at most ${String(longestPassword)} characters`, thai: `ไม่เกิน ${String(longestPassword)} ตัวอักษร`, received: String(password.length) })
  const { score } = estimator.check(password.slice(0, looked), [...nearby, ...about])
  if (score < leastScore) throw new Failure('guessable-password')
}
