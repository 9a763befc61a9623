/** The end of every request that could not be served. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { diskFullOf } from '../control/disk-full.ts'
import { Failure, failures } from '../domain/failure.ts'
import { failureBody } from '../protocol/failure-wire.ts'

interface Log {
  error(what: object, message: string): void
}

/** Express's own and its parsers' errors, as ours. */
function known(fault: unknown): Failure | undefined {
  if (fault instanceof Failure) return fault
  if (typeof fault !== 'object' || fault === null) return undefined
  const full = diskFullOf(fault)
  if (full !== undefined) return full
  const type: unknown = Reflect.get(fault, 'type')
  if (type === 'entity.too.large') return new Failure('too-large', { expected: '256 KB', received: 'more' })
  if (type === 'entity.parse.failed') return new Failure('bad-input', { what: 'body', expected: 'JSON', received: 'something else' })
  if (Reflect.get(fault, 'status') === 415) return new Failure('bad-input', { what: 'body', expected: 'JSON in UTF-8, as it is or by gzip, deflate or br', received: 'something else' })
  if (fault instanceof URIError) return new Failure('bad-input', { what: 'address', expected: 'percent-encoded UTF-8', received: 'something else' })
  if (Reflect.get(fault, 'name') === 'MulterError' || Reflect.get(fault, 'status') === 400)
    return new Failure('bad-input', { what: 'body', expected: 'a form with one file in the field “file”', thai: 'แบบฟอร์มที่มีไฟล์หนึ่งไฟล์ในช่อง “file”', received: 'something else' })
  return undefined
}

export const noSuchRoute: RequestHandler = (request) => {
  throw new Failure('not-found', { what: `${request.method} ${request.path}` })
}

/** Faults of our own are logged whole and told anonymously. */
export const createRefuser =
  (log: Log): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    const failure = known(fault)
    if (failure === undefined) log.error({ err: fault, method: request.method, path: request.path }, 'request failed')
    if (response.headersSent) {
      next(fault)
      return
    }
    const { code, detail } = failure ?? new Failure('unexpected')
    response.status(failures[code].status).json(failureBody({ code, detail }))
  }
