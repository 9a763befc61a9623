/** The access log: a line for each request that was answered or broken off, and the files for those who may read them. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import type { AccessDesk } from '../control/access-desk.ts'
import type { AccessStore } from '../control/ports/access.ts'
import type { Clock } from '../control/ports/clock.ts'
import { sessionMark } from '../control/session-mark.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'
import { addressOf } from './rate-limits.ts'

const longest = 200
/** What stands in such a place of an address opens something. */
const secretPlaces = new Set(['token', 'secret', 'code', 'key'])
/** Longer parts of an address nobody knows may be secrets; names of files are shorter. */
const mostLetters = 24

const told = (text: string): string => text.slice(0, longest)
const withoutSecrets = (path: string): string => told(path.split('/').map((part) => (part.length > mostLetters ? '…' : part)).join('/'))

function routeOf(request: Request): { route: string; of?: Record<string, string> } {
  const found: unknown = Reflect.get(Object(request.route), 'path')
  if (typeof found !== 'string') return { route: withoutSecrets(request.baseUrl + request.path) }
  const places = Object.entries(request.params).filter(([name]) => !secretPlaces.has(name))
  return { route: found, ...(places.length === 0 ? {} : { of: Object.fromEntries(places.map(([name, value]) => [name, told(String(value))])) }) }
}

function personOf({ locals }: Response): { person?: string; username?: string } {
  const person = Object(locals['person']) as object
  const id: unknown = Reflect.get(person, 'id')
  const username: unknown = Reflect.get(person, 'username')
  return { ...(typeof id === 'string' ? { person: id } : {}), ...(typeof username === 'string' ? { username } : {}) }
}

/** A session begins with the answer that gives its cookie. */
const markOf = ({ headers }: Request, response: Response): string | undefined =>
  sessionMark([response.getHeader('set-cookie') ?? []].flat().join('; '), undefined) ?? sessionMark(headers.cookie, headers.authorization)

export const noteAccess =
  (access: Pick<AccessStore, 'append'>, clock: Clock): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now()
    const { socket } = request
    const sentBefore = socket.bytesWritten
    const port = socket.remotePort
    response.once('close', () => {
      const session = markOf(request, response)
      const agent = request.headers['user-agent']
      access.append({
        at: clock.now(),
        event: 'request',
        address: addressOf(response),
        ...(port === undefined ? {} : { port }),
        ...personOf(response),
        ...(session === undefined ? {} : { session }),
        method: request.method,
        ...routeOf(request),
        status: response.writableFinished ? response.statusCode : 'broken off',
        bytes: socket.bytesWritten - sentBefore,
        ms: Math.round(performance.now() - begun),
        ...(agent === undefined ? {} : { agent: told(agent) })
      })
    })
    next()
  }

export function mountAccess(mount: Mounter, { accessDesk }: { accessDesk: AccessDesk }): void {
  mount(api.accessLog, ({ person }) => accessDesk.files(person))
  mount(api.accessLogFile, async ({ person, input: { params }, response }) => {
    const bytes = await accessDesk.read(person, params.file)
    response.attachment(params.file)
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8')
    await pipeline(Readable.from(bytes), response).catch((fault: unknown) => {
      // Whoever asked has left.
      if (!response.destroyed) throw fault
    })
  })
}
