/** How a refusal crosses the HTTP border. */
import { z } from 'zod'
import { failures, sentence, type Failure, type FailureCode } from '../domain/failure.ts'

export const FailureBody = z.object({
  code: z.enum(Object.keys(failures) as [FailureCode, ...FailureCode[]]),
  th: z.string(),
  en: z.string()
})
export type FailureBody = z.infer<typeof FailureBody>

export const failureBody = ({ code, detail }: Pick<Failure, 'code' | 'detail'>): FailureBody => ({
  code,
  th: sentence(code, detail, 'th'),
  en: sentence(code, detail, 'en')
})
