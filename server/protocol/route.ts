import type { z } from 'zod'
import type { Access, Reach } from '../domain/roles.ts'

type Schema = z.ZodType

/** One HTTP route as data: the server mounts it, the console calls it, both from here. */
export interface Route<P extends Schema = Schema, Q extends Schema = Schema, B extends Schema = Schema, R extends Schema = Schema> {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Express path; `:name` parts are in `params`. */
  path: string
  access: Access
  reach?: Reach
  params?: P
  query?: Q
  body?: B
  response: R
  /** The body is a multipart form with one file in the field `file`. */
  multipart?: true
  /** The answer is a file for download, not JSON. */
  file?: true
}

export const route = <
  const A extends Route['access'],
  P extends Schema = z.ZodUndefined,
  Q extends Schema = z.ZodUndefined,
  B extends Schema = z.ZodUndefined,
  R extends Schema = Schema
>(
  route: Route<P, Q, B, R> & { access: A }
): Route<P, Q, B, R> & { access: A } => route

/** What a caller hands over, and what it gets back. */
export type RequestOf<T> =
  T extends Route<infer P, infer Q, infer B, Schema> ? { params: z.input<P>; query: z.input<Q>; body: z.input<B> } : never
/** What a handler receives after parsing. */
export type ParsedOf<T> =
  T extends Route<infer P, infer Q, infer B, Schema> ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> } : never
export type ResponseOf<T> = T extends Route<Schema, Schema, Schema, infer R> ? z.output<R> : never
