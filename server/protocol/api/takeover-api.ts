import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Dwell } from '../../domain/playlist.ts'
import { Composed, Title } from '../../domain/slide.ts'
import { Takeover } from '../../domain/takeover.ts'
import { Scope, Target } from '../../domain/target.ts'
import { Problem } from '../planning-views.ts'
import { route } from '../route.ts'

const one = z.object({ id: Id })
const Minutes = z.number().int().min(1).max(24 * 60)

/** The contract of takeovers. Who asks and who confirms are two people, or an administrator breaks the glass and says why. */
export const takeoverApi = {
  /** Newest first; those that run or wait, and the last hundred others. */
  takeovers: route({ method: 'get', path: '/api/takeovers', access: 'see', response: z.array(Takeover) }),
  /** Draws everything at once, so that confirming takes no time. An approved slide, or text composed now. */
  requestTakeover: route({
    method: 'post',
    path: '/api/takeovers',
    access: 'publish',
    reach: 'nation',
    body: z.object({
      reason: z.string().trim().min(1).max(500),
      drill: z.boolean(),
      slides: z
        .array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('ready'), slide: Id, dwellMs: Dwell }),
            z.object({ kind: z.literal('composed'), title: Title, content: Composed, dwellMs: Dwell })
          ])
        )
        .min(1)
        .max(10),
      target: Target,
      exclude: z.array(Scope).max(200).default([]),
      minutes: Minutes
    }),
    response: Takeover
  }),
  /** What some of its signs cannot show of it. */
  takeoverProblems: route({ method: 'get', path: '/api/takeovers/:id/problems', access: 'see', params: one, response: z.array(Problem) }),
  confirmTakeover: route({ method: 'post', path: '/api/takeovers/:id/confirm', access: 'confirm-takeovers', reach: 'nation', params: one, response: Takeover }),
  refuseTakeover: route({
    method: 'post',
    path: '/api/takeovers/:id/refuse',
    access: 'confirm-takeovers',
    reach: 'nation',
    params: one,
    body: z.object({ comment: z.string().trim().min(1).max(500) }),
    response: Takeover
  }),
  breakGlass: route({
    method: 'post',
    path: '/api/takeovers/:id/break-glass',
    access: 'break-glass',
    reach: 'nation',
    params: one,
    body: z.object({ why: z.string().trim().min(10).max(500) }),
    response: Takeover
  }),
  endTakeover: route({ method: 'post', path: '/api/takeovers/:id/end', access: 'publish', reach: 'nation', params: one, response: Takeover }),
  /** Moves the end of a running one to so many minutes from now, also beyond the first 24 hours. */
  extendTakeover: route({
    method: 'post',
    path: '/api/takeovers/:id/extend',
    access: 'confirm-takeovers',
    reach: 'nation',
    params: one,
    body: z.object({ minutes: Minutes }),
    response: Takeover
  })
} as const
