import { z } from 'zod'
import { defaultTakeoverMs } from '../../domain/takeover.ts'
import { Scope } from '../../domain/target.ts'
import { minuteMs } from '../../domain/time.ts'
import type { RequestOf } from '../../protocol/route.ts'
import type { takeoverApi } from '../../protocol/api/takeover-api.ts'

export interface TakeoverDraft {
  kind: 'ready' | 'composed'
  /** Ids of approved slides, in the order they were chosen. */
  slides: readonly string[]
  headline: string
  body: string
  callToAction: string
  theme: string
  target: readonly Scope[]
  minutes: number
  /** null: the title of what is shown. */
  reason: string | null
  drill: boolean
}

/** One as it was left unsent. */
export const TakeoverLeft: z.ZodType<TakeoverDraft> = z.object({
  kind: z.enum(['ready', 'composed']),
  slides: z.array(z.string()),
  headline: z.string(),
  body: z.string(),
  callToAction: z.string(),
  theme: z.string(),
  target: z.array(Scope),
  minutes: z.number(),
  reason: z.string().nullable(),
  drill: z.boolean()
})

export const blankTakeover: TakeoverDraft = {
  kind: 'ready',
  slides: [],
  headline: '',
  body: '',
  callToAction: '',
  theme: '',
  target: [],
  minutes: defaultTakeoverMs / minuteMs,
  reason: null,
  drill: false
}

export const mostTakeoverSlides = 10
const dwellMs = 8000

/** What it is called by: the text, or the titles chosen. */
export const shownTitle = ({ kind, slides, headline }: TakeoverDraft, titles: ReadonlyMap<string, string>): string =>
  kind === 'composed' ? headline.trim() : slides.map((id) => titles.get(id) ?? id).join(', ')

export type MissingPart = 'missingSlides' | 'missingTarget' | 'missingSigns' | 'missingReason'

/** What a takeover still needs before it can be asked for; `signs`: how many it reaches. */
export function missingParts(draft: TakeoverDraft, reason: string, signs: number): MissingPart[] {
  const missing: MissingPart[] = []
  if (draft.kind === 'composed' ? draft.headline.trim() === '' : draft.slides.length === 0) missing.push('missingSlides')
  if (draft.target.length === 0) missing.push('missingTarget')
  else if (signs === 0) missing.push('missingSigns')
  if (reason.trim() === '') missing.push('missingReason')
  return missing
}

/** The request as the server takes it. */
export function takeoverRequest(draft: TakeoverDraft, reason: string, firstTheme: string): RequestOf<(typeof takeoverApi)['requestTakeover']>['body'] {
  const { kind, slides, headline, body, callToAction, theme, target, minutes, drill } = draft
  const content = { kind: 'composed' as const, headline, shortHeadline: '', body, callToAction, theme: theme || firstTheme }
  return {
    reason,
    drill,
    target: [...target],
    minutes,
    slides: kind === 'ready' ? slides.map((slide) => ({ kind: 'ready' as const, slide, dwellMs })) : [{ kind: 'composed', title: headline, content, dwellMs }]
  }
}
