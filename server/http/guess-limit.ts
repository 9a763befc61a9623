import type { RequestHandler } from 'express'
import { perMinute } from './rate-limits.ts'

/** Slows guessing down per address; what succeeds does not count. */
export const triesPerMinute = (limit: number): RequestHandler => perMinute({ limit, onlyFailures: true })
