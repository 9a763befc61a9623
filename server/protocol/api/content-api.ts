import { z } from 'zod'
import { Province } from '../../domain/province.ts'
import { Theme } from '../../domain/theme.ts'
import { route } from '../route.ts'

/** The contract of what ships. */
export const contentApi = {
  provinces: route({ method: 'get', path: '/api/provinces', access: 'see', response: z.array(Province) }),
  themes: route({ method: 'get', path: '/api/themes', access: 'see', response: z.array(Theme) })
} as const
