import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Sign, SignPlan } from '../../domain/sign.ts'
import { route } from '../route.ts'
import { SignView } from '../views.ts'

/** The contract of signs. */
export const signsApi = {
  signs: route({ method: 'get', path: '/api/signs', access: 'see', response: z.array(SignView) }),
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
