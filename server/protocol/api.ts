/** The console's HTTP contract: each route once, with what it takes, what it gives and who may call it. */
import { z } from 'zod'
import { Person, Role, permissions } from '../domain/roles.ts'
import { Id, ProvinceCode } from '../domain/ids.ts'
import { LexiconWord } from '../domain/lexicon.ts'
import { Playlist, PlaylistPlan } from '../domain/playlist.ts'
import { Province } from '../domain/province.ts'
import { Day, Month, Report } from '../domain/report.ts'
import { Sign, SignPlan } from '../domain/sign.ts'
import { Artwork, Content, Film, Slide, Title } from '../domain/slide.ts'
import { Theme } from '../domain/theme.ts'
import { BreakPiece, IssueSummary, LexiconView, Preview, Problem, PublishAnswer, SignView, StatisticsRow } from './views.ts'
import { route } from './route.ts'

const none = z.object({})
const whole = z.coerce.number().int().positive()

export const Password = z.string().max(200)
export const api = {
  // people
  session: route({
    method: 'get',
    path: '/api/session',
    access: 'public',
    response: z.object({ person: Person.nullable(), permissions: z.array(z.enum(permissions)), simulated: z.boolean() })
  }),
  signIn: route({
    method: 'post',
    path: '/api/session',
    access: 'public',
    body: z.object({ username: z.string().trim().min(1).max(60), password: Password }),
    response: Person
  }),
  signOut: route({ method: 'delete', path: '/api/session', access: 'public', response: none }),
  invitation: route({
    method: 'get',
    path: '/api/invitations/:token',
    access: 'public',
    params: z.object({ token: z.string() }),
    response: z.object({ roles: z.array(Role), province: ProvinceCode.nullable(), expiresAt: z.number().int() })
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/api/invitations/:token',
    access: 'public',
    params: z.object({ token: z.string() }),
    body: z.object({
      username: z.string().trim().regex(/^[a-z0-9._-]{3,40}$/i, '3–40 letters a–z, digits, . _ -'),
      name: z.string().trim().min(1).max(120),
      password: Password
    }),
    response: Person
  }),
  invite: route({
    method: 'post',
    path: '/api/invitations',
    access: 'keep-people',
    body: z.object({ roles: z.array(Role).min(1), province: ProvinceCode.nullable() }),
    response: z.object({ link: z.string(), expiresAt: z.number().int() })
  }),
  people: route({ method: 'get', path: '/api/people', access: 'keep-people', response: z.array(Person) }),

  // what ships
  provinces: route({ method: 'get', path: '/api/provinces', access: 'see', response: z.array(Province) }),
  themes: route({ method: 'get', path: '/api/themes', access: 'see', response: z.array(Theme) }),

  // slides
  slides: route({ method: 'get', path: '/api/slides', access: 'see', response: z.array(Slide) }),
  slide: route({ method: 'get', path: '/api/slides/:id', access: 'see', params: z.object({ id: Id }), response: Slide }),
  /** A new slide, or with `slide` the next revision of one. Pictures are uploaded first (see `upload`). */
  writeSlide: route({
    method: 'post',
    path: '/api/slides',
    access: 'write-slides',
    body: z.object({
      slide: Id.optional(),
      title: Title,
      content: Content,
      source: z.string().max(1000).optional(),
      province: ProvinceCode.nullable().optional()
    }),
    response: Slide
  }),
  /** Multipart, one file in the field `file`: decoded, normalised and kept; answers what `artworks` take, its focus a first guess. */
  upload: route({
    method: 'post',
    path: '/api/artworks',
    access: 'write-slides',
    multipart: true,
    response: Artwork
  }),
  /** As `upload`, for what `Video.film` takes; with the poster that was made of it, where the server has a decoder. */
  uploadFilm: route({
    method: 'post',
    path: '/api/films',
    access: 'write-slides',
    multipart: true,
    response: z.object({ film: Film, poster: Artwork.nullable() })
  }),
  submitSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/submit',
    access: 'write-slides',
    params: z.object({ id: Id, revision: whole }),
    response: Slide
  }),
  approveSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/approve',
    access: 'approve-slides',
    params: z.object({ id: Id, revision: whole }),
    response: Slide
  }),
  returnSlide: route({
    method: 'post',
    path: '/api/slides/:id/:revision/return',
    access: 'approve-slides',
    params: z.object({ id: Id, revision: whole }),
    body: z.object({ comment: z.string().trim().min(1).max(500) }),
    response: Slide
  }),
  /** What a revision looks like at a canvas. Either a sign, or pixels with pitch and distance. */
  previewSlide: route({
    method: 'get',
    path: '/api/slides/:id/:revision/preview',
    access: 'see',
    params: z.object({ id: Id, revision: whole }),
    query: z.object({
      width: whole.max(4096),
      height: whole.max(4096),
      pitchMm: z.coerce.number().min(0.5).max(50),
      viewingDistanceM: z.coerce.number().min(1).max(500),
      facesTraffic: z.union([z.boolean(), z.stringbool()]).default(false)
    }),
    response: Preview
  }),
  /** What an unsaved slide would look like. */
  previewText: route({
    method: 'post',
    path: '/api/previews',
    access: 'write-slides',
    body: z.object({
      content: Content,
      width: z.number().int().min(16).max(4096),
      height: z.number().int().min(16).max(4096),
      pitchMm: z.number().min(0.5).max(50),
      viewingDistanceM: z.number().min(1).max(500),
      facesTraffic: z.boolean().default(false)
    }),
    response: Preview
  }),

  // words kept whole
  lexicon: route({ method: 'get', path: '/api/lexicon', access: 'see', response: LexiconView }),
  /** `version` is the one that was seen; all the added words, whole. What is on the signs is drawn anew behind the scenes (progress: `lexicon`). */
  changeLexicon: route({
    method: 'put',
    path: '/api/lexicon',
    access: 'write-slides',
    body: z.object({ version: z.number().int().min(0), words: z.array(LexiconWord).max(5000) }),
    response: LexiconView
  }),
  /** Where lines of a text may end, paragraph by paragraph; `words` instead of those the officers added, to try them out. */
  breaks: route({
    method: 'post',
    path: '/api/breaks',
    access: 'write-slides',
    body: z.object({ text: z.string().max(400), words: z.array(LexiconWord).max(5000).optional() }),
    response: z.object({ paragraphs: z.array(z.array(BreakPiece)) })
  }),

  // planning
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
  publish: route({ method: 'post', path: '/api/issues', access: 'publish', body: z.object({ note: z.string().trim().max(500) }), response: PublishAnswer }),

  // signs
  signs: route({ method: 'get', path: '/api/signs', access: 'see', response: z.array(SignView) }),
  createSign: route({ method: 'post', path: '/api/signs', access: 'keep-signs', body: SignPlan, response: Sign }),
  changeSign: route({ method: 'put', path: '/api/signs/:id', access: 'keep-signs', params: z.object({ id: Id }), body: SignPlan, response: Sign }),
  pairSign: route({
    method: 'post',
    path: '/api/signs/:id/pairing',
    access: 'keep-signs',
    params: z.object({ id: Id }),
    body: z.object({ code: z.string().trim().min(4).max(20), simulated: z.boolean().optional() }),
    response: SignView
  }),
  unpairSign: route({ method: 'delete', path: '/api/signs/:id/pairing', access: 'keep-signs', params: z.object({ id: Id }), response: SignView }),

  // numbers
  statistics: route({
    method: 'get',
    path: '/api/statistics',
    access: 'see',
    query: z.object({ from: Day, /** Last day, included. */ to: Day, by: z.enum(['province', 'slide', 'day', 'sign']), province: ProvinceCode.optional() }),
    response: z.array(StatisticsRow)
  }),
  report: route({
    method: 'get',
    path: '/api/reports/:province/:month',
    access: 'see',
    params: z.object({ province: ProvinceCode, month: Month }),
    response: Report
  }),
  reportCsv: route({
    method: 'get',
    path: '/api/reports/:province/:month/csv',
    access: 'see',
    params: z.object({ province: ProvinceCode, month: Month }),
    file: true,
    response: z.string()
  })
} as const

/** Renderings, by the sha256 of their bytes; open, since signs have no cookie and what stands there is on public signs. */
export const mediaPath = (sha256: string): string => `/media/${sha256}`
