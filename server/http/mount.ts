/** Puts a contract route on the Express app: parses what comes, asks who it is, answers JSON. */
import type { Express, Request, RequestHandler, Response } from 'express'
import { Failure } from '../domain/failure.ts'
import { parse } from '../protocol/explain.ts'
import type { ParsedOf, ResponseOf, Route } from '../protocol/route.ts'
import { admit } from '../control/allow.ts'
import type { People } from '../control/people.ts'

type Person = NonNullable<Awaited<ReturnType<People['personOf']>>>
export interface Call<R> {
  input: ParsedOf<R>
  request: Request
  response: Response
}
type Answer<R> = ResponseOf<R> | Promise<ResponseOf<R>>
type Handler<R> = R extends { access: 'public' }
  ? (call: Call<R> & { person: Person | undefined }) => Answer<R>
  : (call: Call<R> & { person: Person }) => Answer<R>

export interface Mounter {
  <R extends Route>(route: R, handler: Handler<R>, ...before: RequestHandler[]): void
}

export function createMounter(app: Express, people: Pick<People, 'personOf'>, limit: RequestHandler): Mounter {
  return (route, handler, ...before) => {
    const signedIn: RequestHandler = async (request, response, next) => {
      const person = await people.personOf(request.headers.cookie)
      if (person === undefined && route.access !== 'public') throw new Failure('not-signed-in')
      // Before anything of an upload is taken in, or anything else is read.
      if (person !== undefined) admit(person, route)
      response.locals['person'] = person
      next()
    }
    const run: RequestHandler = async (request, response) => {
      const body: unknown = request.body
      const input: Record<'params' | 'query' | 'body', unknown> = {
        params: route.params ? parse(route.params, request.params) : undefined,
        query: route.query ? parse(route.query, request.query) : undefined,
        body: route.body ? parse(route.body, body) : undefined
      }
      const answer: unknown = await (handler as (call: unknown) => unknown)({
        input,
        request,
        response,
        person: response.locals['person'] as unknown
      })
      // A handler may have streamed its file.
      if (response.headersSent) return
      if (route.file) response.send(answer)
      else response.json(answer)
    }
    app[route.method](route.path, signedIn, limit, ...before, run)
  }
}
