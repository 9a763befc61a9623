/** What the console is told: shapes that exist only for a screen. */
import { z } from 'zod'
import { PersonRef, Sha256 } from '../domain/ids.ts'
import { Kiosk } from '../domain/kiosk.ts'
import { Sign } from '../domain/sign.ts'

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
  fault: z.object({ version: Sha256, fault: z.string(), detail: z.string(), at: z.number() }).nullable(),
  player: z.string().nullable(),
  slide: z.string().nullable(),
  /** Black by intent, as it last told. */
  dark: z.boolean(),
  unsentRecords: z.number().int().nullable(),
  clockErrorMs: z.number().nullable(),
  /** When a second machine last asked to play as this sign, since it is connected; null: none did. */
  rivalAt: z.number().nullable(),
  /** When it was last cut off because it sent far too much; null: never since the server started. */
  floodAt: z.number().nullable(),
  /** What brought its page, while it is connected; null: it does not say. */
  kiosk: Kiosk.nullable()
})
export type SignView = z.infer<typeof SignView>

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
