import { z } from 'zod'
import { route } from '../route.ts'

/** A page of ours. */
export const OwnPath = z.string().max(500).regex(/^\/(?![/\\])[\w\-/?=&%.]*$/, 'an address of this system without its host')

/** The contract of signing in by the ministry's directory: both answer by sending the browser on. */
export const directoryApi = {
  startAtDirectory: route({ method: 'get', path: '/api/directory/start', access: 'public', query: z.object({ to: OwnPath.default('/') }), response: z.unknown(), file: true }),
  returnFromDirectory: route({ method: 'get', path: '/api/directory/return', access: 'public', response: z.unknown(), file: true })
} as const
