import { z } from 'zod'
import { Id, ProvinceCode, Tag } from '../../domain/ids.ts'
import { Region } from '../../domain/province.ts'
import { Sign, SignPlan } from '../../domain/sign.ts'
import { signStates } from '../../domain/sign-state.ts'
import { signTroubles } from '../../domain/sign-trouble.ts'
import { route } from '../route.ts'
import { Fleet, SignPage, SignRoll, SignView } from '../views.ts'

/** The contract of signs. */
export const signsApi = {
  /** All of them; whoever is bound to a province sees that one’s alone, here and below. */
  signs: route({ method: 'get', path: '/api/signs', access: 'see', response: z.array(SignView) }),
  /** Those that fit, a page at a time. */
  signPage: route({
    method: 'get',
    path: '/api/signs/page',
    access: 'see',
    query: z.object({
      province: ProvinceCode.optional(),
      region: Region.optional(),
      state: z.enum(signStates).optional(),
      /** `any`: whatever is wrong with it. */
      trouble: z.enum(['any', ...signTroubles]).optional(),
      tag: Tag.optional(),
      /** Of its name, place, province or tags. */
      words: z.string().max(100).optional(),
      sort: z.enum(['name', 'trouble', 'seen', 'canvas']).default('name'),
      from: z.coerce.number().int().min(0).default(0),
      most: z.coerce.number().int().min(1).max(200).default(50)
    }),
    response: SignPage
  }),
  /** How they stand as a whole. */
  fleet: route({ method: 'get', path: '/api/fleet', access: 'see', response: Fleet }),
  /** Their names, for choosing. */
  signRoll: route({ method: 'get', path: '/api/sign-roll', access: 'see', response: SignRoll }),
  sign: route({ method: 'get', path: '/api/signs/:id', access: 'see', reach: 'province', params: z.object({ id: Id }), response: SignView }),
  /** When it was connected in the last so many days, UTC ms, newest first; `until` null: it is. */
  connections: route({
    method: 'get',
    path: '/api/signs/:id/connections',
    access: 'see',
    reach: 'province',
    params: z.object({ id: Id }),
    query: z.object({ days: z.coerce.number().int().min(1).max(90).default(7) }),
    response: z.array(z.object({ from: z.number(), until: z.number().nullable(), player: z.string() }))
  }),
  createSign: route({ method: 'post', path: '/api/signs', access: 'keep-signs', reach: 'province', body: SignPlan, response: Sign }),
  changeSign: route({ method: 'put', path: '/api/signs/:id', access: 'keep-signs', reach: 'province', params: z.object({ id: Id }), body: SignPlan, response: Sign }),
  pairSign: route({
    method: 'post',
    path: '/api/signs/:id/pairing',
    access: 'keep-signs',
    reach: 'province',
    params: z.object({ id: Id }),
    body: z.object({ code: z.string().trim().min(4).max(20), simulated: z.boolean().optional() }),
    response: SignView
  }),
  unpairSign: route({ method: 'delete', path: '/api/signs/:id/pairing', access: 'keep-signs', reach: 'province', params: z.object({ id: Id }), response: SignView })
} as const
