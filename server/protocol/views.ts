/** What the console is told: shapes that exist only for a screen. */
import { z } from 'zod'
import { Id, PersonRef, ProvinceCode, Sha256, Tag } from '../domain/ids.ts'
import { Kiosk } from '../domain/kiosk.ts'
import { manifestFaults } from '../domain/manifest.ts'
import { Sign } from '../domain/sign.ts'
import { signStates } from '../domain/sign-state.ts'
import { signTroubles } from '../domain/sign-trouble.ts'

/** Where a sign stands between what is wanted and what it shows. Issue numbers; null: none. */
export const SignView = z.object({
  sign: Sign,
  paired: z.boolean(),
  simulated: z.boolean(),
  /** UTC ms since when it has been connected; null: it is not. */
  onlineSince: z.number().nullable(),
  lastSeenAt: z.number().nullable(),
  wanted: z.object({ version: Sha256, issue: z.number().int() }).nullable(),
  held: z.object({ version: Sha256, issue: z.number().int() }).nullable(),
  shown: z.object({ version: Sha256, issue: z.number().int(), at: z.number() }).nullable(),
  fault: z.object({ version: Sha256, fault: z.enum(manifestFaults), detail: z.string(), at: z.number() }).nullable(),
  player: z.string().nullable(),
  /** Its controller's output in pixels. */
  screen: z.object({ width: z.number(), height: z.number() }).nullable(),
  slide: z.string().nullable(),
  /** Black by intent, as it last told. */
  dark: z.boolean(),
  unsentRecords: z.number().int().nullable(),
  clockErrorMs: z.number().nullable(),
  /** Its machine's own clock less ours, ms. */
  wallOffMs: z.number().nullable(),
  usedBytes: z.number().nullable(),
  /** Brightness in force. */
  percent: z.number().nullable(),
  /** The program of a player that was sent away as too old. */
  outdated: z.string().nullable(),
  /** When a second machine last asked to play as this sign, since it is connected; null: none did. */
  rivalAt: z.number().nullable(),
  /** When it was last cut off because it sent far too much; null: never since the server started. */
  floodAt: z.number().nullable(),
  /** What brought its page, while it is connected; null: it does not say. */
  kiosk: Kiosk.nullable()
})
export type SignView = z.infer<typeof SignView>

/** A page of signs. `total`: that fit; `known`: there are at all. */
export const SignPage = z.object({ rows: z.array(SignView), total: z.number().int(), known: z.number().int() })
export type SignPage = z.infer<typeof SignPage>

/** Where a slide is looked at: what of a sign decides its picture. */
export const Place = z.object({ width: z.number(), height: z.number(), pitchMm: z.number(), viewingDistanceM: z.number(), facesTraffic: z.boolean() })
export type Place = z.infer<typeof Place>

/** Every sign by name, in Thai order; `place` is its number in `places`. */
export const SignRoll = z.object({
  signs: z.array(z.object({ id: Id, name: z.string(), province: ProvinceCode, tags: z.array(Tag), place: z.number().int() })),
  places: z.array(Place)
})
export type SignRoll = z.infer<typeof SignRoll>

/** The signs as a whole. */
export const Fleet = z.object({
  signs: z.number().int(),
  paired: z.number().int(),
  online: z.number().int(),
  /** Provinces that have signs. */
  provinces: z.array(z.object({ code: ProvinceCode, states: z.array(z.object({ state: z.enum(signStates), signs: z.number().int() })) })),
  /** The most pressing first; `some`: those it has been so for the longest. */
  troubles: z.array(
    z.object({
      trouble: z.enum(signTroubles),
      signs: z.number().int(),
      some: z.array(z.object({ id: Id, name: z.string(), province: ProvinceCode, since: z.number().nullable() }))
    })
  ),
  /** By the issue that is wanted of them: signs, and those that have said they show it. */
  issues: z.array(z.object({ issue: z.number().int(), wanted: z.number().int(), shown: z.number().int() }))
})
export type Fleet = z.infer<typeof Fleet>

export const Lint = z.object({
  level: z.enum(['info', 'warning', 'illegible']),
  th: z.string(),
  en: z.string()
})
export type Lint = z.infer<typeof Lint>

/** `image` is a data URL of exactly the canvas's pixels. */
export const Preview = z.object({
  image: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  legible: z.boolean(),
  lints: z.array(Lint)
})
export type Preview = z.infer<typeof Preview>

/** The words kept whole: those that ship, and those the officers added (`version` grows with each change of these). */
export const LexiconView = z.object({ version: z.number().int(), words: z.array(z.string()), shipped: z.array(z.string()) })
export type LexiconView = z.infer<typeof LexiconView>

/** A piece of text no line breaks inside. `penalty` is the price of ending a line after it: 0 at a phrase's end; null: the paragraph ends here. */
export const BreakPiece = z.object({ text: z.string(), /** A space follows inside a line. */ space: z.boolean(), penalty: z.number().nullable() })
export type BreakPiece = z.infer<typeof BreakPiece>

export const IssueSummary = z.object({
  number: z.number().int(),
  at: z.number(),
  by: PersonRef,
  note: z.string(),
  /** The issue whose content it brought back. */
  rollbackOf: z.number().int().nullable(),
  playlists: z.number().int(),
  slides: z.number().int(),
  /** Signs that have something to show in it, and those that show it now; only for the running issue. */
  reach: z.object({ wanted: z.number().int(), shown: z.number().int() }).nullable()
})
export type IssueSummary = z.infer<typeof IssueSummary>


/** `key` is a province code, slide id, day, sign id and so on, by what was asked. */
export const StatisticsRow = z.object({
  key: z.string(),
  label: z.string(),
  completed: z.number().int(),
  interrupted: z.number().int(),
  failed: z.number().int(),
  shownMs: z.number(),
  /** That played anything. */
  signs: z.number().int(),
  /** Share of the time in which something stood on these signs, 0 to 1; null: no time has passed or no sign played; absent: not a sign’s or a place’s. */
  uptime: z.number().nullable().optional()
})
export type StatisticsRow = z.infer<typeof StatisticsRow>
