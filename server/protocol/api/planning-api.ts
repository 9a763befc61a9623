import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { PlanningRules } from '../../domain/planning-rules.ts'
import { Playlist, PlaylistPlan } from '../../domain/playlist.ts'
import { Day } from '../../domain/report.ts'
import { lastInstantMs } from '../../domain/time.ts'
import { Board, DayOutlook, IssueCheck, IssueView, Outlook, Problem, ScheduledView } from '../planning-views.ts'
import { route } from '../route.ts'
import { IssueSummary } from '../views.ts'

const none = z.object({})
const Note = z.string().trim().max(500)
const Number = z.coerce.number().int().positive()
/** What the person saw when deciding: as `checkIssue` told it. */
const Seen = z.object({ basis: z.number().int().min(0), fingerprint: z.string() })

/** The contract of planning. */
export const planningApi = {
  playlists: route({ method: 'get', path: '/api/playlists', access: 'see', response: z.array(Playlist) }),
  createPlaylist: route({ method: 'post', path: '/api/playlists', access: 'plan-playlists', reach: 'province', body: PlaylistPlan, response: Playlist }),
  changePlaylist: route({
    method: 'put',
    path: '/api/playlists/:id',
    access: 'plan-playlists',
    reach: 'province',
    params: z.object({ id: Id }),
    body: PlaylistPlan.extend({ edition: z.number().int().positive() }),
    response: Playlist
  }),
  removePlaylist: route({ method: 'delete', path: '/api/playlists/:id', access: 'plan-playlists', reach: 'province', params: z.object({ id: Id }), response: none }),
  rules: route({ method: 'get', path: '/api/planning-rules', access: 'see', response: PlanningRules }),
  changeRules: route({
    method: 'put',
    path: '/api/planning-rules',
    access: 'publish',
    reach: 'nation',
    body: z.object({ rules: PlanningRules, /** Those that are to be replaced, as the person saw them. */ seen: PlanningRules }),
    response: PlanningRules
  }),

  issues: route({ method: 'get', path: '/api/issues', access: 'see', response: z.array(IssueSummary) }),
  issue: route({ method: 'get', path: '/api/issues/:number', access: 'see', params: z.object({ number: Number }), response: IssueView }),
  checkIssue: route({ method: 'get', path: '/api/issues/check', access: 'see', response: IssueCheck }),
  publish: route({
    method: 'post',
    path: '/api/issues',
    access: 'publish',
    reach: 'nation',
    body: Seen.extend({ note: Note }),
    response: z.object({ issue: IssueSummary, problems: z.array(Problem) })
  }),
  /** Brings an older issue's content back as a new number. */
  rollBack: route({
    method: 'post',
    path: '/api/issues/:number/rollback',
    access: 'publish',
    reach: 'nation',
    params: z.object({ number: Number }),
    body: z.object({ basis: z.number().int().min(0), note: Note }),
    response: z.object({ issue: IssueSummary, problems: z.array(Problem) })
  }),
  scheduledIssues: route({ method: 'get', path: '/api/scheduled-issues', access: 'see', response: z.array(ScheduledView) }),
  /** Fixes what would go out now, to go out at `at`. */
  scheduleIssue: route({
    method: 'post',
    path: '/api/scheduled-issues',
    access: 'publish',
    reach: 'nation',
    body: Seen.extend({ note: Note, at: z.number().int().min(0).max(lastInstantMs) }),
    response: ScheduledView
  }),
  cancelScheduled: route({ method: 'delete', path: '/api/scheduled-issues/:id', access: 'publish', reach: 'nation', params: z.object({ id: Id }), response: none }),

  issueBoard: route({ method: 'get', path: '/api/issues/:number/board', access: 'see', params: z.object({ number: Number }), response: Board }),
  takeoverBoard: route({ method: 'get', path: '/api/takeovers/:id/board', access: 'see', params: z.object({ id: Id }), response: Board }),

  outlook: route({
    method: 'get',
    path: '/api/signs/:id/outlook',
    access: 'see',
    reach: 'province',
    params: z.object({ id: Id }),
    query: z.object({ /** UTC ms; absent: now. */ at: z.coerce.number().int().optional() }),
    response: Outlook
  }),
  dayOutlook: route({
    method: 'get',
    path: '/api/signs/:id/day',
    access: 'see',
    reach: 'province',
    params: z.object({ id: Id }),
    query: z.object({ date: Day }),
    response: DayOutlook
  })
} as const
