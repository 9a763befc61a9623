import { expiredEntries } from './expired-entries.ts'
import { tellsHotline } from './hotline.ts'
import type { IssueContent } from './issue.ts'
import { slideKey } from './manifest.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { Planner } from './planner.ts'
import type { Loop, Program } from './program.ts'
import type { Province } from './province.ts'
import { readingTimeMs, type Reader } from './reading-time.ts'
import type { Sign } from './sign.ts'
import { litSpans } from './spans-of.ts'
import { commonSpans } from './spans.ts'
import { dateAfter, dateOf, dayMs, spanOfDate, type Span } from './time.ts'

/** How far ahead empty and dark hours are looked for. */
const days = 7

type Found = Exclude<PlanFinding, { kind: 'expired' }>
/** Without the signs, which are gathered. */
type Finding = { [Kind in Found['kind']]: Omit<Extract<Found, { kind: Kind }>, 'signs'> }[Found['kind']]

/** Looks at sign after sign, so that the caller can do thousands in slices; signs with one program are looked at once. */
export function createPlanCheck(content: IssueContent, planner: Planner) {
  const { within } = planner
  const week: Span = { from: within.from, until: Math.min(within.from + days * dayMs, within.until) }
  const slides = new Map(content.slides.map((slide) => [slideKey(slide.slide, slide.revision), slide.content]))
  const tells = (key: string): boolean => {
    const slide = slides.get(key)
    return slide !== undefined && tellsHotline(slide)
  }

  const inProgram = (program: Program, reader: Reader): Finding[] => {
    const played = program.stretches.flatMap((stretch) =>
      stretch.kind === 'loop'
        ? [{ loop: stretch.loop, span: { from: stretch.from, until: stretch.until } }]
        : stretch.kind === 'idle' && program.fallback !== null
          ? [{ loop: program.fallback, span: { from: stretch.from, until: stretch.until } }]
          : []
    )
    const first = new Map<Loop, Span>()
    for (const { loop, span } of played) if (!first.has(loop)) first.set(loop, span)
    return [
      ...emptyHours(program, week),
      ...overlaps(first),
      ...[...first.keys()].flatMap((loop) => shortDwells(loop, reader, slides)),
      ...(content.rules.hotlineEachMinute ? [...first].filter(([{ slots }]) => !slots.some(({ slide }) => tells(slide))).slice(0, 1) : []).map(
        ([, span]): Finding => ({ kind: 'no-hotline', span })
      )
    ]
  }

  const known = new Map<string, Finding[]>()
  const gathered = new Map<string, { finding: Finding; signs: string[] }>()
  return {
    add(sign: Sign, province: Province): void {
      const reader = sign.facesTraffic ? 'driver' : 'walker'
      const key = `${reader} ${planner.keyOf(sign, province)}`
      const findings = known.get(key) ?? distinct([...inProgram(planner.programOf(sign, province), reader), ...darkDays(sign, week)])
      known.set(key, findings)
      for (const finding of findings) {
        const had = gathered.get(nameOf(finding))
        if (had === undefined) gathered.set(nameOf(finding), { finding, signs: [sign.id] })
        else {
          had.signs.push(sign.id)
          if ('span' in finding && 'span' in had.finding && finding.span.from < had.finding.span.from) had.finding = finding
        }
      }
    },
    findings: (): PlanFinding[] => [...expiredEntries(content, within), ...[...gathered.values()].map(({ finding, signs }) => ({ ...finding, signs }))]
  }
}

/** Findings of one name are one, on several signs. */
const nameOf = (finding: Finding): string => JSON.stringify({ ...finding, span: null })

/** The first of each name. */
const distinct = (findings: readonly Finding[]): Finding[] => [...new Map([...findings].reverse().map((finding) => [nameOf(finding), finding])).values()].reverse()

function emptyHours({ stretches, fallback }: Program, week: Span): Finding[] {
  const idle = stretches.find((stretch) => stretch.kind === 'idle' && stretch.from < week.until)
  return idle === undefined ? [] : [{ kind: 'nothing-to-show', filled: fallback !== null, span: { from: idle.from, until: idle.until } }]
}

function darkDays({ hours }: Sign, week: Span): Finding[] {
  const lit = litSpans(hours, week)
  for (let date = dateOf(week.from); spanOfDate(date).until <= week.until; date = dateAfter(date, 1)) {
    const span = spanOfDate(date)
    if (commonSpans(lit, [span]).length === 0) return [{ kind: 'dark-all-day', span }]
  }
  return []
}

function overlaps(first: ReadonlyMap<Loop, Span>): Finding[] {
  const pairs = new Map<string, Finding>()
  for (const [{ asked }, span] of first) {
    const campaigns = [
      ...new Set(asked.filter(({ playlist }) => playlist.priority === 'campaign' && playlist.province === null).map(({ playlist }) => playlist.id))
    ].sort()
    for (const [index, one] of campaigns.entries())
      for (const other of campaigns.slice(index + 1))
        if (!pairs.has(`${one} ${other}`)) pairs.set(`${one} ${other}`, { kind: 'overlapping-campaigns', playlists: [one, other], span })
  }
  return [...pairs.values()]
}

function shortDwells({ slots, asked }: Loop, reader: Reader, slides: ReadonlyMap<string, IssueContent['slides'][number]['content']>): Finding[] {
  const dwells = new Map(slots.map(({ slide, dwellMs }) => [slide, dwellMs]))
  return asked.flatMap(({ playlist, slide: key }): Finding[] => {
    const slide = slides.get(key)
    const dwellMs = dwells.get(key) ?? 0
    const neededMs = slide === undefined ? 0 : readingTimeMs(slide, reader)
    if (neededMs <= dwellMs) return []
    return [{ kind: 'dwell-too-short', playlist: playlist.id, slide: key.slice(0, key.lastIndexOf('@')), reader, dwellMs, neededMs }]
  })
}
