import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Playlist, PlaylistPlan } from '../../domain/playlist.ts'
import { route } from '../route.ts'
import { IssueSummary, Problem, PublishAnswer } from '../views.ts'

const none = z.object({})

/** The contract of planning. */
export const planningApi = {
  playlists: route({ method: 'get', path: '/api/playlists', access: 'see', response: z.array(Playlist) }),
  createPlaylist: route({ method: 'post', path: '/api/playlists', access: 'plan-playlists', body: PlaylistPlan, response: Playlist }),
  changePlaylist: route({
    method: 'put',
    path: '/api/playlists/:id',
    access: 'plan-playlists',
    params: z.object({ id: Id }),
    body: PlaylistPlan.extend({ edition: z.number().int().positive() }),
    response: Playlist
  }),
  removePlaylist: route({ method: 'delete', path: '/api/playlists/:id', access: 'plan-playlists', params: z.object({ id: Id }), response: none }),
  issues: route({ method: 'get', path: '/api/issues', access: 'see', response: z.array(IssueSummary) }),
  checkIssue: route({ method: 'get', path: '/api/issues/check', access: 'see', response: z.object({ problems: z.array(Problem), signs: z.number().int() }) }),
  publish: route({ method: 'post', path: '/api/issues', access: 'publish', body: z.object({ note: z.string().trim().max(500) }), response: PublishAnswer })
} as const
