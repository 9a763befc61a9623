/** How often one address may ask. */
import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { Failure } from '../domain/failure.ts'

/** In a minute: far more than a province's people and their signs ask behind one address, and less than it takes to tire the server. */
export interface Limits {
  /** Questions and pages. */
  asked: number
  /** Pictures and films, which a whole fleet behind one address fetches at once. */
  media: number
  /** Questions of one account. */
  account: number
}
export const usualLimits: Limits = { asked: 6000, media: 60_000, account: 3000 }

const minuteSeconds = 60

/** Whom a request is from, as the border has found. */
export const addressOf = ({ locals }: Response): string => String(locals['address'])
/** IPv6 gives one customer a whole network of addresses. */
const network = (_request: Request, response: Response): string => ipKeyGenerator(addressOf(response))

interface PerMinute {
  limit: number
  /** Whose requests are counted together. */
  key?: (request: Request, response: Response) => string
  /** What succeeds does not count. */
  onlyFailures?: boolean
}
/** Refuses what comes beyond `limit` in a minute, by address if not told otherwise. */
export const perMinute = ({ limit, key = network, onlyFailures = false }: PerMinute): RequestHandler =>
  rateLimit({
    windowMs: minuteSeconds * 1000,
    limit,
    keyGenerator: key,
    skipSuccessfulRequests: onlyFailures,
    standardHeaders: false,
    legacyHeaders: false,
    // What it would warn of, the border does by itself.
    validate: false,
    handler: (_request, response) => {
      response.setHeader('Retry-After', minuteSeconds)
      throw new Failure('too-many', { expected: '1 min' })
    }
  })

/** By the account that asks, from wherever. */
export function limitAccounts({ account }: Limits = usualLimits): RequestHandler {
  const idOf = ({ locals }: Response): unknown => Reflect.get(Object(locals['person']), 'id')
  const limit = perMinute({ limit: account, key: (_request, response) => String(idOf(response)) })
  return (request, response, next) => {
    if (idOf(response) === undefined) next()
    else void limit(request, response, next)
  }
}

export function limitAddresses({ asked, media }: Limits): RequestHandler {
  const [ask, fetch] = [perMinute({ limit: asked }), perMinute({ limit: media })]
  return (request, response, next) => {
    void (request.path.startsWith('/media/') ? fetch : ask)(request, response, next)
  }
}
