/** What every request passes first: headers, origin, size. */
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { Failure } from '../domain/failure.ts'
import { isOwnPage } from '../protocol/own-page.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A change must come from our own pages: browsers say where a request is from, and cannot be made to lie about it. */
const sameOrigin =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    const { origin, host, 'sec-fetch-site': site = 'none' } = request.headers
    const foreign = !['same-origin', 'none'].includes(String(site)) || !isOwnPage(origin, host, publicUrl)
    if (!safeMethods.has(request.method) && foreign) throw new Failure('wrong-origin')
    next()
  }

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

export function guardBorder(app: Express, { publicUrl }: { publicUrl: string }): void {
  const { protocol } = new URL(publicUrl)
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
  app.use('/api', noStore, sameOrigin(publicUrl), express.json({ limit: 256 * 1024 }))
}
