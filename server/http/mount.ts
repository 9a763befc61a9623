/** Puts a contract route on the Express app: asks who it is, parses what comes, answers JSON. */
import type { Express, Request, RequestHandler, Response } from 'express'
import type { Visitor, Visitors } from '../control/visitors.ts'
import { Failure } from '../domain/failure.ts'
import { parse } from '../protocol/explain.ts'
import type { ParsedOf, ResponseOf, Route } from '../protocol/route.ts'
import { whenceOf } from './whence.ts'

export interface Call<R> {
  input: ParsedOf<R>
  request: Request
  response: Response
}
type Answer<R> = ResponseOf<R> | Promise<ResponseOf<R>>
type Handler<R> = R extends { access: 'public' }
  ? (call: Call<R> & { visitor: Visitor | undefined }) => Answer<R>
  : (call: Call<R> & { visitor: Visitor; person: Visitor['person'] }) => Answer<R>

export interface Mounter {
  <R extends Route>(route: R, handler: Handler<R>, ...before: RequestHandler[]): void
}

/** Sent by a page that asks by itself while nobody touches it. */
const unattended = 'paituean-unattended'

export function createMounter(app: Express, visitors: Pick<Visitors, 'of' | 'admit'>, limit: RequestHandler): Mounter {
  return (route, handler, ...before) => {
    const identify: RequestHandler = async (request, response, next) => {
      const { cookie, authorization } = request.headers
      const visitor = await visitors.of({ cookie, authorization, address: whenceOf(request).address, unattended: request.headers[unattended] !== undefined })
      if (visitor === undefined && route.access !== 'public') throw new Failure('not-signed-in')
      // Known before it is refused: the access log says who it was.
      response.locals['visitor'] = visitor
      response.locals['person'] = visitor?.person
      // Before anything of an upload is taken in, or anything else is read.
      if (visitor !== undefined) visitors.admit(visitor, route)
      next()
    }
    const run: RequestHandler = async (request, response) => {
      const body: unknown = request.body
      const input: Record<'params' | 'query' | 'body', unknown> = {
        params: route.params ? parse(route.params, request.params) : undefined,
        query: route.query ? parse(route.query, request.query) : undefined,
        body: route.body ? parse(route.body, body) : undefined
      }
      const visitor = response.locals['visitor'] as Visitor | undefined
      const answer: unknown = await (handler as (call: unknown) => unknown)({ input, request, response, visitor, person: visitor?.person })
      // A handler may have streamed its file.
      if (response.headersSent) return
      if (route.file) response.send(answer)
      else response.json(answer)
    }
    app[route.method](route.path, identify, limit, ...before, run)
  }
}
