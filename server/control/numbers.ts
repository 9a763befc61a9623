/** Statistics, read from the ledger's counts. */
import type { Province } from '../domain/province.ts'
import { regions } from '../domain/province.ts'
import type { Outcome } from '../domain/record.ts'
import { outcomes } from '../domain/record.ts'
import type { Person } from '../domain/roles.ts'
import { compareThai } from '../domain/thai.ts'
import { dateOf, dayMs, hourMs, hourOf, monthOf, spanOfMonth } from '../domain/time.ts'
import { createCampaigns, type CampaignsOf } from './campaigns.ts'
import type { Clock } from './ports/clock.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { CountCell, CountOfDay, CountQuery, CountStore, CountSum } from './ports/ledger.ts'
import type { SignStore } from './ports/signs.ts'
import { provincesFor, spanOfDates, type DateRange, type PlaceQuery } from './scope.ts'

interface Parts {
  counts: CountStore
  signs: SignStore
  manifests: ManifestStore
  campaignsOf: CampaignsOf
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export interface NumbersQuery extends DateRange, PlaceQuery {
  sign?: string | undefined
  slide?: string | undefined
  outcome?: Outcome | undefined
}
export interface StatisticsQuery extends NumbersQuery {
  by: 'nation' | 'region' | 'province' | 'sign' | 'slide' | 'campaign' | 'day' | 'hour'
}
export interface StatisticsRow {
  key: string
  label: string
  completed: number
  interrupted: number
  failed: number
  shownMs: number
  signs: number
  uptime?: number | null
}
export type Numbers = ReturnType<typeof createNumbers>

const nothing = { completed: 0, interrupted: 0, failed: 0, shownMs: 0, signs: 0 }
type Figures = typeof nothing
const figuresOf = ({ completed, interrupted, failed, shownMs, signs }: Figures = nothing): Figures => ({ completed, interrupted, failed, shownMs, signs })
const byMostPlayed = (a: StatisticsRow, b: StatisticsRow): number => b.completed - a.completed || compareThai(a.label, b.label)
const trendDays = { hour: 3, day: 92 }
/** `2026-11-23T14`: an hour in Bangkok. */
const hourName = (hour: number): string => `${dateOf(hour * hourMs)}T${String((hour + 7) % 24).padStart(2, '0')}`

export function createNumbers({ counts, signs, manifests, campaignsOf, provinces, clock }: Parts) {
  const campaigns = createCampaigns({ counts, manifests, campaignsOf })

  const queryOf = (person: Person, { from, to, region, province, sign, slide }: NumbersQuery): CountQuery & { province?: string[] | undefined } => {
    const span = spanOfDates({ from, to })
    return { fromHour: hourOf(span.from), untilHour: hourOf(span.until), province: provincesFor(person, { region, province }, provinces), sign, slide }
  }
  /** Of the time that has passed, on the signs that played. */
  const withUptime = (row: Omit<StatisticsRow, 'uptime'>, { fromHour, untilHour }: Pick<CountQuery, 'fromHour' | 'untilHour'>): StatisticsRow => {
    const passed = Math.min(untilHour * hourMs, clock.now()) - fromHour * hourMs
    return { ...row, uptime: passed <= 0 || row.signs === 0 ? null : Math.min(1, row.shownMs / (passed * row.signs)) }
  }
  const only = <Row extends Record<Outcome, number>>(outcome: Outcome | undefined, row: Row): Row =>
    outcome === undefined ? row : { ...row, ...Object.fromEntries(outcomes.filter((other) => other !== outcome).map((other) => [other, 0])) }

  const total = async (query: CountQuery): Promise<Figures> => figuresOf((await counts.total(query))[0])
  const byRegion = async (query: CountQuery & { province?: string[] | undefined }): Promise<StatisticsRow[]> => {
    const rows: StatisticsRow[] = []
    for (const region of regions) {
      const there = [...provinces.values()].filter((one) => one.region === region)
      const asked = there.map(({ code }) => code).filter((code) => query.province === undefined || query.province.includes(code))
      if (asked.length === 0) continue
      rows.push(withUptime({ key: region, label: there[0]?.regionTh ?? region, ...(await total({ ...query, province: asked })) }, query))
    }
    return rows
  }
  const byProvince = (sums: readonly CountSum[], query: CountQuery & { province?: string[] | undefined }): StatisticsRow[] => {
    const found = new Map(sums.map((sum) => [sum.key, sum]))
    return [...provinces.values()]
      .filter(({ code }) => query.province === undefined || query.province.includes(code))
      .sort((a, b) => compareThai(a.nameTh, b.nameTh))
      .map(({ code, nameTh }) => withUptime({ key: code, label: nameTh, ...figuresOf(found.get(code)) }, query))
  }
  const byTime = (sums: readonly CountSum[], { fromHour, untilHour }: CountQuery, step: 'day' | 'hour'): StatisticsRow[] => {
    const found = new Map(sums.map((sum) => [Number(sum.key), sum]))
    const rows: StatisticsRow[] = []
    const length = step === 'day' ? 24 : 1
    for (let hour = fromHour; hour < untilHour; hour += length) {
      const sum = found.get(step === 'day' ? Math.floor((hour + 7) / 24) : hour)
      const name = step === 'day' ? dateOf(hour * hourMs) : hourName(hour)
      rows.push(withUptime({ key: name, label: name.replace('T', ' '), ...figuresOf(sum) }, { fromHour: hour, untilHour: hour + length }))
    }
    return rows
  }
  const byCampaign = async (query: CountQuery): Promise<StatisticsRow[]> =>
    (await campaigns(query)).map(({ campaign: { id, name }, signs, ...sum }) => ({ key: id, label: name, ...sum, signs: signs.size })).sort(byMostPlayed)
  const bySign = async (sums: readonly CountSum[], query: CountQuery): Promise<StatisticsRow[]> => {
    const names = new Map((await signs.all()).map(({ id, name }) => [id, name]))
    return sums.map((sum) => withUptime({ key: sum.key, label: names.get(sum.key) ?? sum.key, ...figuresOf(sum) }, query)).sort(byMostPlayed)
  }

  const rowsBy = async (by: StatisticsQuery['by'], query: CountQuery & { province?: string[] | undefined }): Promise<StatisticsRow[]> => {
    switch (by) {
      case 'nation':
        return [withUptime({ key: 'TH', label: 'ทั้งประเทศ', ...(await total(query)) }, query)]
      case 'region':
        return byRegion(query)
      case 'province':
        return byProvince(await counts.sums('province', query), query)
      case 'day':
      case 'hour':
        return byTime(await counts.sums(by, query), query, by)
      case 'campaign':
        return byCampaign(query)
      case 'sign':
        return bySign(await counts.sums('sign', query), query)
      case 'slide':
        return (await counts.sums('slide', query)).map((sum) => ({ key: sum.key, label: sum.title ?? sum.key, ...figuresOf(sum) })).sort(byMostPlayed)
    }
  }
  const byMonth = async (query: CountQuery): Promise<StatisticsRow[]> => {
    const rows: StatisticsRow[] = []
    for (let { fromHour } = query; fromHour < query.untilHour; ) {
      const month = monthOf(fromHour * hourMs)
      const part = { ...query, fromHour, untilHour: Math.min(query.untilHour, hourOf(spanOfMonth(month).until)) }
      rows.push(withUptime({ key: month, label: month, ...(await total(part)) }, part))
      fromHour = part.untilHour
    }
    return rows
  }

  return {
    /** Throws what asking would. */
    check(person: Person, { by: _by, outcome: _outcome, ...asked }: NumbersQuery & { by?: string }): void {
      queryOf(person, asked)
    },

    async statistics(person: Person, { by, outcome, ...asked }: StatisticsQuery): Promise<StatisticsRow[]> {
      return (await rowsBy(by, queryOf(person, asked))).map((row) => only(outcome, row))
    },

    async heat(person: Person, { outcome, ...asked }: NumbersQuery): Promise<CountCell[]> {
      const cells = new Map((await counts.heat(queryOf(person, asked))).map((cell) => [cell.weekday * 24 + cell.hour, cell]))
      return Array.from({ length: 7 * 24 }, (_, index) => {
        const empty: CountCell = { weekday: Math.floor(index / 24), hour: index % 24, completed: 0, interrupted: 0, failed: 0, shownMs: 0 }
        return only(outcome, cells.get(index) ?? empty)
      })
    },

    async trend(person: Person, { outcome, ...asked }: NumbersQuery): Promise<{ step: 'hour' | 'day' | 'month'; rows: StatisticsRow[] }> {
      const query = queryOf(person, asked)
      const days = ((query.untilHour - query.fromHour) * hourMs) / dayMs
      const step = days <= trendDays.hour ? 'hour' : days <= trendDays.day ? 'day' : 'month'
      const rows = step === 'month' ? await byMonth(query) : await rowsBy(step, query)
      return { step, rows: rows.map((row) => only(outcome, row)) }
    },

    /** Every day, sign and revision, a day at a time. */
    async *detail(person: Person, { outcome, ...asked }: NumbersQuery): AsyncIterable<CountOfDay> {
      for await (const rows of counts.days(queryOf(person, asked))) for (const row of rows) yield only(outcome, row)
    },

    provinceName: (code: string): string => provinces.get(code)?.nameTh ?? code
  }
}
