/** Planned against played: what was due by the manifests a sign showed, what came of it, and why the rest did not. */
import { Failure } from '../domain/failure.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import type { Timetable } from '../domain/scene.ts'
import { compareThai } from '../domain/thai.ts'
import { dateOf, dayMs, hourMs, hourOf } from '../domain/time.ts'
import { canonicalJson, sha256 } from './digest.ts'
import { createDueHours } from './due-hours.ts'
import type { Clock } from './ports/clock.ts'
import type { EvidenceStore } from './ports/evidence.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { CountStore } from './ports/ledger.ts'
import type { SignStore } from './ports/signs.ts'
import { addReckoning, noReckoning, reconcile, type Reckoning } from './reconcile.ts'
import { provincesFor, spanOfDates, type DateRange, type PlaceQuery } from './scope.ts'
import { timelineOf } from './sign-timeline.ts'

interface Parts {
  evidence: EvidenceStore
  counts: CountStore
  manifests: ManifestStore
  signs: SignStore
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export interface PlannedQuery extends DateRange, PlaceQuery {
  sign?: string | undefined
  slide?: string | undefined
  by: 'nation' | 'province' | 'sign' | 'slide' | 'day' | 'hour'
}
export type PlannedRow = Reckoning & { key: string; label: string }
export interface PlannedView {
  rows: PlannedRow[]
  total: PlannedRow
  unexplainedSigns: { sign: string; name: string; unexplained: number }[]
  evidenceFrom: number | null
}
/** One sign's plays of a slide in an hour. */
interface Cell extends Reckoning {
  sign: string
  province: string
  slide: string
  hour: number
}

/** Signs times days of one question: two national months. Each is some ms of the main thread, with a breath after it. */
const mostSignDays = 5000
const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

export function createPlanned({ evidence, counts, manifests, signs, provinces, clock }: Parts) {
  /** The reckoning of one sign in hours of `[from, until)`, by hour and slide. */
  async function* cellsOf(sign: { id: string; province: string }, from: number, until: number, dueOf: ReturnType<typeof createDueHours>): AsyncGenerator<Cell> {
    const [gaps, shown] = [await evidence.gapsOf(sign.id), await evidence.shown(sign.id)]
    const tables = new Map<string, { table: Timetable; name: string } | undefined>()
    const learn = async (version: string): Promise<void> => {
      if (tables.has(version)) return
      const manifest = await manifests.find(version)
      const table = manifest && { loops: manifest.loops, segments: manifest.segments, fallback: manifest.fallback }
      tables.set(version, table && { table, name: sha256(canonicalJson(table)) })
    }
    for (const { version } of shown) await learn(version)
    const names = (table: Timetable): string => [...tables.values()].find((known) => known?.table === table)?.name ?? ''
    for (let day = from; day < until; day += dayMs) {
      const end = Math.min(until, day + dayMs)
      const records = await evidence.around(sign.id, day, end)
      for (const version of new Set(records.map(({ record }) => record.manifest))) await learn(version)
      const [firstHour, endHour] = [hourOf(day), Math.ceil(end / hourMs)]
      for (const stretch of timelineOf({ records, gaps, shown, timetableOf: (version) => tables.get(version)?.table, until: end })) {
        if (stretch.kind === 'played') {
          const { hour, province, record } = stretch.evidence
          if (hour === null || hour < firstHour || hour >= endHour) continue
          const due = dueOf.exactly(stretch.timetable, stretch.from, stretch.until)
          for (const [slide, reckoning] of reconcile(due, record)) yield { ...reckoning, sign: sign.id, province, slide, hour }
        } else {
          const [start, stop] = [Math.max(stretch.from, day), Math.min(stretch.until, end)]
          for (const { hour, due } of dueOf.byHour(stretch.timetable, stretch.timetable === undefined ? '' : names(stretch.timetable), start, stop))
            for (const [slide, plays] of due) yield { ...noReckoning(), due: plays, [stretch.why]: plays, sign: sign.id, province: sign.province, slide, hour }
        }
      }
      await breathe()
    }
  }
  const keyOf = ({ sign, province, slide, hour }: Cell, by: PlannedQuery['by']): string => {
    if (by === 'sign') return sign
    if (by === 'province') return province
    if (by === 'slide') return slide.slice(0, slide.lastIndexOf('@'))
    if (by === 'day') return dateOf(hour * hourMs)
    if (by === 'hour') return `${dateOf(hour * hourMs)}T${String((hour + 7) % 24).padStart(2, '0')}`
    return 'TH'
  }

  return async (person: Person, { by, sign, slide, region, province, ...dates }: PlannedQuery): Promise<PlannedView> => {
    const span = spanOfDates(dates)
    const asked = provincesFor(person, { region, province }, provinces)
    const until = Math.min(span.until, clock.now())
    const all = await signs.all()
    const hours = { fromHour: hourOf(span.from), untilHour: hourOf(span.until), province: asked }
    // A sign that has moved still has plays where it stood.
    const played = new Set((await counts.sums('sign', hours)).map(({ key }) => key))
    const some = all.filter((one) => (sign === undefined || one.id === sign) && (asked === undefined || asked.includes(one.province) || played.has(one.id)))
    const days = Math.ceil((until - span.from) / dayMs)
    if (some.length * days > mostSignDays) {
      const [most, signs] = [Math.max(1, Math.floor(mostSignDays / some.length)), some.length].map(String)
      throw new Failure('bad-input', { what: 'to', expected: `at most ${most} days for ${signs} signs`, thai: `ช่วงไม่เกิน ${most} วัน สำหรับ ${signs} ป้าย`, received: `${dates.from} – ${dates.to}` })
    }
    const rows = new Map<string, Reckoning>()
    const total = noReckoning()
    const unexplained = new Map<string, number>()
    const dueOf = createDueHours()
    for (const one of some)
      for await (const cell of cellsOf(one, span.from, until, dueOf)) {
        if (asked !== undefined && !asked.includes(cell.province)) continue
        if (slide !== undefined && keyOf(cell, 'slide') !== slide) continue
        const key = keyOf(cell, by)
        const row = rows.get(key) ?? noReckoning()
        rows.set(key, row)
        addReckoning(row, cell)
        addReckoning(total, cell)
        if (cell.unexplained > 0) unexplained.set(one.id, (unexplained.get(one.id) ?? 0) + cell.unexplained)
      }
    const signNames = new Map(all.map(({ id, name }) => [id, name]))
    const titles = by === 'slide' ? new Map((await counts.sums('slide', { ...hours, province: undefined })).map(({ key, title }) => [key, title])) : undefined
    const labelOf = (key: string): string => (by === 'province' ? provinces.get(key)?.nameTh : by === 'sign' ? signNames.get(key) : titles?.get(key)) ?? key.replace('T', by === 'hour' ? ' ' : 'T')
    const watermark = await evidence.watermark()
    return {
      rows: [...rows].map(([key, row]) => ({ key, label: labelOf(key), ...row })).sort((a, b) => (by === 'day' || by === 'hour' ? (a.key < b.key ? -1 : 1) : compareThai(a.label, b.label))),
      total: { key: '', label: '', ...total },
      unexplainedSigns: [...unexplained].map(([id, count]) => ({ sign: id, name: signNames.get(id) ?? id, unexplained: count })),
      evidenceFrom: watermark > span.from ? watermark : null
    }
  }
}
