/** What the film lab and its worker process say to each other. */
import type { FailureCode, FailureDetail } from '../domain/failure.ts'
import type { Film } from '../domain/slide.ts'

export type Examined = Omit<Film, 'sha256' | 'fileName'>
export type ExamineAnswer = { ok: true; film: Examined } | { ok: false; code: FailureCode; detail: FailureDetail }
