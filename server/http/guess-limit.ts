import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Failure } from '../domain/failure.ts'

/** Slows guessing down per address; what succeeds does not count. */
export const triesPerMinute = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new Failure('too-many', { expected: '1 min' })
    }
  })
