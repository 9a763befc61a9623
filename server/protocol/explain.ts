import type { z } from 'zod'
import { Failure } from '../domain/failure.ts'
import { expectationOf } from './expectation.ts'

const most = 80
const shorten = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text)

/** What came, as JSON, so far as a sentence has room for it. */
export function inShort(value: unknown): string {
  try {
    return shorten(value === undefined ? 'nothing' : String(JSON.stringify(value)))
  } catch {
    // What is nested deeper than the stack can be parsed, but not written.
    return 'something nested too deeply'
  }
}

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input
  )

/** The first thing wrong with `input`, as what was expected and what came. */
export function explain(error: z.ZodError, input: unknown): Failure {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const { en: expected, th: thai } = expectationOf(issue)
  return new Failure('bad-input', { what: path.length > 0 ? path.map(String).join('.') : 'message', expected, thai, received: inShort(at(input, path)) })
}

/** Parses at a border, or throws the Failure that says what was expected. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (!result.success) throw explain(result.error, input)
  return result.data
}
