/** From an issue's content and the takeovers to each sign's program. Signs that are alike for it share one, and it is made once. */
import { profileKey, profileOf, type Profile } from './canvas.ts'
import { composeProgram } from './compose-program.ts'
import { tellsHotline } from './hotline.ts'
import type { IssueContent, IssuedSlide } from './issue.ts'
import { createLoopMaker } from './loop-maker.ts'
import { slideKey } from './manifest.ts'
import type { Program } from './program.ts'
import type { Province } from './province.ts'
import type { Sign } from './sign.ts'
import { litSpans, spansOf, validSpans } from './spans-of.ts'
import { spanOfTakeover, type Takeover } from './takeover.ts'
import { reaches } from './target.ts'
import { dateAfter, dateOf, startOfDay, wallTime, type Span } from './time.ts'
import { distractsDrivers } from './traffic.ts'

export const horizonDays = 35

/** So many Bangkok days from the start of the one that holds `now`. */
export const horizonOf = (now: number, days: number = horizonDays): Span => ({ from: startOfDay(now), until: wallTime(dateAfter(dateOf(now), days), '00:00') })

export interface Ground {
  content: IssueContent
  takeovers: readonly Takeover[]
  /** Begins at a Bangkok midnight: what was over by then is left out. */
  within: Span
  /** Whether a slide can be read on signs of a profile. Such as cannot are left out, as are films that would distract drivers. */
  readable: (slide: IssuedSlide, profile: Profile) => boolean
}
export interface Planner {
  within: Span
  /** Signs with the same key have the same program: whoever asks for thousands of signs does each key once. */
  keyOf(sign: Sign, province: Province): string
  programOf(sign: Sign, province: Province): Program
  /** By `slide@revision`, or by slide alone, of whatever revision. */
  titleOf(slide: string): string | undefined
}

/** The takeovers that hold on some of their signs at some time within, in the order in which they began. */
function urgentWithin(takeovers: readonly Takeover[], within: Span): { takeover: Takeover; span: Span }[] {
  return takeovers
    .map((takeover) => ({ takeover, span: spanOfTakeover(takeover) }))
    .flatMap(({ takeover, span }) =>
      span !== null && span.from < Math.min(span.until, within.until) && within.from < span.until ? [{ takeover, span }] : []
    )
    .sort((a, b) => a.span.from - b.span.from || a.takeover.requestedAt - b.takeover.requestedAt || (a.takeover.id < b.takeover.id ? -1 : 1))
}

export function createPlanner({ content, takeovers, within, readable }: Ground): Planner {
  const urgent = urgentWithin(takeovers, within)
  const slides = new Map([...content.slides, ...urgent.flatMap(({ takeover }) => takeover.slides)].map((slide) => [slideKey(slide.slide, slide.revision), slide]))
  const loops = createLoopMaker(content.rules, (key) => {
    const slide = slides.get(key)
    return slide !== undefined && tellsHotline(slide.content)
  })
  const playlists = content.playlists.map((playlist) => ({
    playlist,
    spans: spansOf(playlist.schedule, within),
    entries: playlist.entries.map(({ slide, revision, dwellMs, share, valid }) => ({
      playlist,
      slide: slideKey(slide, revision),
      dwellMs,
      share,
      valid,
      span: validSpans(valid, within)[0] ?? null
    }))
  }))

  /** What signs of one profile and position can show of each playlist and takeover. */
  const viewOf = (sign: Sign) => {
    const profile = profileOf(sign.canvas, sign.viewingDistanceM)
    const hidden = new Set(
      [...slides].filter(([, slide]) => distractsDrivers(slide.content, sign) || !readable(slide, profile)).map(([key]) => key)
    )
    return {
      name: [...hidden].sort().join(),
      standing: playlists.map(({ entries, ...rest }) => ({ ...rest, entries: entries.filter(({ slide }) => slides.has(slide) && !hidden.has(slide)) })),
      urgent: urgent.map(({ takeover, span }) => ({
        takeover,
        span,
        loop: loops.asGiven(
          takeover.slots
            .map(({ slide, revision, dwellMs }) => ({ slide: slideKey(slide, revision), dwellMs }))
            .filter(({ slide }) => slides.has(slide) && !hidden.has(slide))
        )
      }))
    }
  }
  const views = new Map<string, ReturnType<typeof viewOf>>()
  const programs = new Map<string, Program>()

  /** All that decides the sign's program, and its name. */
  const lookAt = (sign: Sign, province: Province) => {
    const sight = `${profileKey(profileOf(sign.canvas, sign.viewingDistanceM))} ${String(sign.facesTraffic)}`
    const view = views.get(sight) ?? viewOf(sign)
    views.set(sight, view)
    const percent = content.rules.localShares[sign.province]
    const standing = view.standing.filter(
      ({ playlist, entries }) =>
        entries.length > 0 &&
        (playlist.province === null || (playlist.province === sign.province && percent !== undefined)) &&
        reaches(playlist, sign, province)
    )
    const onTop = view.urgent.filter(({ takeover, loop }) => loop.slots.length > 0 && reaches(takeover, sign, province))
    const local = standing.some(({ playlist }) => playlist.province !== null)
    const key = [
      view.name,
      standing.map(({ playlist }) => playlist.id).join(),
      onTop.map(({ takeover }) => takeover.id).join(),
      local ? percent : '',
      JSON.stringify(sign.hours)
    ].join('|')
    return { key, standing, urgent: onTop, percent: (local ? percent : undefined) ?? 0 }
  }

  const titles = new Map([...slides].flatMap(([key, { slide, title }]) => [[slide, title] as const, [key, title] as const]))

  return {
    within,
    titleOf: (slide) => titles.get(slide),
    keyOf: (sign, province) => lookAt(sign, province).key,
    programOf(sign, province) {
      const { key, standing, urgent: onTop, percent } = lookAt(sign, province)
      const program = programs.get(key) ?? composeProgram({ within, lit: litSpans(sign.hours, within), standing, urgent: onTop, percent, loops })
      programs.set(key, program)
      return program
    }
  }
}
