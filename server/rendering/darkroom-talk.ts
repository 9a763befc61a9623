/** What the darkroom and its worker process say to each other. */
import type { FailureCode, FailureDetail } from '../domain/failure.ts'
import type { Focus } from '../domain/slide.ts'

export interface DevelopRequest {
  id: number
  upload: Uint8Array
}
export type DevelopAnswer = { id: number } & (
  | { ok: true; bytes: Uint8Array; mime: 'image/png' | 'image/jpeg'; width: number; height: number; focus: Focus }
  | { ok: false; code: FailureCode; detail: FailureDetail }
)

/** Exit code of a worker that found itself too large. */
export const outgrown = 77
