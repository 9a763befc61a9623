/** What every request passes first: whom it is from, headers, origin, size. */
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { Failure } from '../domain/failure.ts'
import { clientAddress } from '../protocol/client-address.ts'
import { isOwnPage } from '../protocol/own-page.ts'
import { bodyDeadline } from './body-deadline.ts'
import { strictPolicy } from './content-policy.ts'
import { limitAddresses, usualLimits, type Limits } from './rate-limits.ts'

export interface Border {
  publicUrl: string
  /** How many proxies of ours a request passes before it is here. */
  proxies: number
  limits?: Limits
  /** How long a message may take to arrive, uploads aside, ms. */
  bodyMs?: number
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const usualBodyMs = 30_000

const knowAddress =
  (proxies: number): RequestHandler =>
  ({ socket, headers }, { locals }, next) => {
    locals['address'] = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], proxies)
    next()
  }

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

export function guardBorder(app: Express, { publicUrl, proxies, limits = usualLimits, bodyMs = usualBodyMs }: Border): void {
  const { protocol } = new URL(publicUrl)
  app.disable('x-powered-by')
  app.set('trust proxy', proxies)
  app.use(
    knowAddress(proxies),
    strictPolicy,
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: protocol === 'https:',
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' }
    }),
    limitAddresses(limits)
  )
  app.use(compression({ threshold: 4 * 1024 }))
  app.use('/api', noStore, sameOrigin(publicUrl), bodyDeadline(bodyMs), express.json({ limit: 256 * 1024 }))
}
