/** What the console is told of planning: checks, differences, outlooks, the push board. */
import { z } from 'zod'
import { Id, PersonRef, ProvinceCode } from '../domain/ids.ts'
import { IssueContent, ScheduledIssue } from '../domain/issue.ts'
import { manifestFaults, SlideKey } from '../domain/manifest.ts'
import { Priority } from '../domain/playlist.ts'
import { Day } from '../domain/report.ts'

const ms = z.number().int()

/** Slides by how long a province's signs show them, seconds an hour of one sign, on the mean. */
const Change = z.object({ slide: z.string(), title: z.string(), before: z.number(), after: z.number() })
export const ProvinceDifference = z.object({
  province: ProvinceCode,
  /** Signs whose program changes, of all. */
  signs: z.object({ changed: z.number().int(), of: z.number().int() }),
  gains: z.array(Change),
  losses: z.array(Change),
  changes: z.array(Change)
})
export type ProvinceDifference = z.infer<typeof ProvinceDifference>

export const problemKinds = [
  'nothing-to-publish',
  'not-approved',
  'expired',
  'illegible',
  'nothing-to-show',
  'dark-all-day',
  'dwell-too-short',
  'over-disk-budget',
  'overlapping-campaigns',
  'no-hotline',
  'code-for-drivers',
  'film-for-drivers'
] as const
/** Something found before publishing. `blocking`: it cannot go out like this. The ids are links. */
export const Problem = z.object({
  kind: z.enum(problemKinds),
  blocking: z.boolean(),
  th: z.string(),
  en: z.string(),
  playlist: z.string().optional(),
  slide: z.string().optional(),
  signs: z.array(z.string()).optional(),
  /** UTC ms, the first such stretch. */
  span: z.object({ from: ms, until: ms }).optional()
})
export type Problem = z.infer<typeof Problem>

/** What would go out now. `basis` and `fingerprint` go into `publish`: another one there means somebody was faster. */
export const IssueCheck = z.object({
  /** Number of the running issue; 0: none. */
  basis: z.number().int().min(0),
  fingerprint: z.string(),
  problems: z.array(Problem),
  difference: z.array(ProvinceDifference),
  signs: z.number().int()
})
export type IssueCheck = z.infer<typeof IssueCheck>

export const IssueView = z.object({
  number: z.number().int(),
  at: ms,
  by: PersonRef,
  note: z.string(),
  rollbackOf: z.number().int().nullable(),
  content: IssueContent
})
export type IssueView = z.infer<typeof IssueView>
export const ScheduledView = ScheduledIssue.omit({ content: true }).extend({ playlists: z.number().int(), slides: z.number().int() })
export type ScheduledView = z.infer<typeof ScheduledView>

/** Why a slide stands: what let it onto this sign at this time. */
export const Why = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('playlists'),
    playlists: z.array(
      z.object({
        id: Id,
        name: z.string(),
        priority: Priority,
        province: ProvinceCode.nullable(),
        /** The stretch of its schedule that holds now, UTC ms; null: open at that end. */
        from: ms.nullable(),
        until: ms.nullable(),
        share: z.number().int(),
        /** Of all turns in the loop. */
        turns: z.object({ own: z.number().int(), of: z.number().int() })
      })
    ),
    /** Put in besides its share, so that the hotline is told each minute. */
    hotline: z.boolean()
  }),
  z.object({ kind: z.literal('takeover'), id: Id, reason: z.string(), drill: z.boolean(), from: ms, until: ms }),
  z.object({ kind: z.literal('hours'), from: ms, until: ms }),
  /** Nothing is planned: what the base playlists hold plays on. */
  z.object({ kind: z.literal('fallback') }),
  z.object({ kind: z.literal('nothing') })
])
export type Why = z.infer<typeof Why>
export const Outlook = z.object({ at: ms, slide: SlideKey.nullable(), title: z.string().nullable(), from: ms.nullable(), until: ms.nullable(), why: Why })
export type Outlook = z.infer<typeof Outlook>

export const DayOutlook = z.object({
  date: Day,
  /** The day in half-open stretches without a gap. */
  stretches: z.array(
    z.object({
      from: ms,
      until: ms,
      kind: z.enum(['loop', 'takeover', 'dark', 'fallback', 'nothing']),
      playlists: z.array(z.object({ id: Id, name: z.string() })),
      /** The loop's slots in order, from its start. */
      slots: z.array(z.object({ slide: SlideKey, dwellMs: ms }))
    })
  ),
  planned: z.array(z.object({ slide: SlideKey, title: z.string(), plays: z.number().int() }))
})
export type DayOutlook = z.infer<typeof DayOutlook>

/** Why a sign is not there yet. */
export const Hindrance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-paired') }),
  z.object({ kind: z.literal('offline'), since: ms.nullable() }),
  z.object({ kind: z.literal('sent') }),
  z.object({ kind: z.literal('downloading'), have: z.number().int(), need: z.number().int() }),
  z.object({ kind: z.literal('failed'), fault: z.enum(manifestFaults), detail: z.string(), at: ms }),
  z.object({ kind: z.literal('disk-full'), detail: z.string(), at: ms }),
  /** Its files together are more than the sign may keep; they are not fetched. */
  z.object({ kind: z.literal('over-budget'), detail: z.string(), at: ms }),
  z.object({ kind: z.literal('old-player'), player: z.string() }),
  /** All is there; the slide that stands is played to its end. */
  z.object({ kind: z.literal('slide-end') }),
  /** It holds something newer by now. */
  z.object({ kind: z.literal('superseded') })
])
export type Hindrance = z.infer<typeof Hindrance>

export const BoardRow = z.object({
  sign: Id,
  name: z.string(),
  province: ProvinceCode,
  simulated: z.boolean(),
  /** UTC ms by the server's clock; null: not yet. `changed`: false: it shows just this already. */
  changed: z.boolean(),
  sentAt: ms.nullable(),
  receivedAt: ms.nullable(),
  verifiedAt: ms.nullable(),
  shownAt: ms.nullable(),
  clearedAt: ms.nullable(),
  hindrance: Hindrance.nullable()
})
export type BoardRow = z.infer<typeof BoardRow>
/** How far one publication or takeover has come. Only signs it is for. */
export const Board = z.object({
  kind: z.enum(['issue', 'takeover']),
  /** Issue number or takeover id. */
  id: z.string(),
  title: z.string(),
  drill: z.boolean(),
  startedAt: ms,
  /** When a takeover ends, or ended; null for an issue. */
  endsAt: ms.nullable(),
  rows: z.array(BoardRow)
})
export type Board = z.infer<typeof Board>
