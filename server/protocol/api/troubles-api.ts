import { z } from 'zod'
import { Trouble } from '../../domain/trouble.ts'
import { route } from '../route.ts'

/** The contract of what the machine or its data suffer from. */
export const troublesApi = {
  /** Of the machine itself only to those who keep the settings. */
  troubles: route({ method: 'get', path: '/api/troubles', access: 'see', response: z.array(Trouble) }),
  /** A person has looked at what the older catalogue lacks: its notice goes. */
  acknowledgeRestored: route({ method: 'delete', path: '/api/troubles/catalogue-restored', access: 'keep-settings', reach: 'nation', response: z.object({}) })
} as const
