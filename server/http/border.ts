/** What every request passes first: headers, origin, size. */
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { Failure } from '../domain/failure.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A change must come from our own pages: browsers say where a request is from, and cannot be made to lie about it. */
const sameOrigin =
  (ownHost: string): RequestHandler =>
  (request, _response, next) => {
    const site = request.headers['sec-fetch-site']
    const { origin } = request.headers
    const host = origin === undefined ? undefined : URL.parse(origin)?.host
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && host !== request.headers.host && host !== ownHost)
    if (!safeMethods.has(request.method) && foreign) throw new Failure('wrong-origin')
    next()
  }

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

/** `publicUrl` is where browsers reach us, which a proxy may hide from the request. */
export function guardBorder(app: Express, { publicUrl }: { publicUrl: string }): void {
  const { host, protocol } = new URL(publicUrl)
  app.disable('x-powered-by')
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // The player shows films from its own store.
          mediaSrc: ["'self'", 'blob:'],
          imgSrc: ["'self'", 'data:', 'blob:'],
          // The console's component library writes style attributes and elements.
          styleSrc: ["'self'", "'unsafe-inline'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"]
        }
      },
      strictTransportSecurity: protocol === 'https:',
      crossOriginResourcePolicy: false
    })
  )
  app.use(compression({ threshold: 4 * 1024 }))
  app.use('/api', noStore, sameOrigin(host), express.json({ limit: 256 * 1024 }))
}
