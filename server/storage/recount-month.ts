import SqliteDatabase from 'better-sqlite3'
import { hourOf, spanOfMonth } from '../domain/time.ts'
import { PlayRecord } from '../domain/record.ts'
import { dayOfHour, firstHourOf } from './bangkok-days.ts'
import type { Counted } from './ledger-tables.ts'
import { digestOf } from './record-text.ts'
import { splitSlideKey } from './slide-key.ts'

const figures = ['completed', 'interrupted', 'failed', 'shown_ms'] as const
type Figures = Pick<Counted, (typeof figures)[number]>
type Key = Pick<Counted, 'sign' | 'slide' | 'revision' | 'province'>

/** A row of counts that is not what its parts come to. `at`: hours since 1970, or a Bangkok day since 1970, or a month’s first day, as `table` keeps it. */
export interface DifferingRow extends Key {
  table: 'play_hour' | 'play_day' | 'play_month'
  at: number
  kept: Figures
  recounted: Figures
}
export interface Recounted {
  month: string
  records: number
  plays: number
  /** Hourly rows that were compared, and those that rest on evidence no longer kept. */
  rows: number
  unproved: number
  /** UTC ms; evidence of what began before may have been dropped. */
  watermark: number
  differing: DifferingRow[]
  /** Records whose text is not the one their digest was made of. */
  altered: { sign: string; epoch: number; seq: number }[]
}

const nothing = (): Figures => ({ completed: 0, interrupted: 0, failed: 0, shown_ms: 0 })
const isSame = (one: Figures, other: Figures): boolean => figures.every((figure) => one[figure] === other[figure])
type Row = Key & Figures & { at: number }
const nameOf = ({ at, sign, slide, revision, province }: Omit<Row, keyof Figures>): string => JSON.stringify([at, sign, slide, revision, province])

/** Sums by name, and where two such sums differ. */
function tallying() {
  const sums = new Map<string, Row>()
  return {
    sums,
    add(row: Row): void {
      const name = nameOf(row)
      const sum = sums.get(name) ?? { ...row, ...nothing() }
      for (const figure of figures) sum[figure] += row[figure]
      sums.set(name, sum)
    }
  }
}
const figuresOf = (row: Figures | undefined): Figures => (row === undefined ? nothing() : { completed: row.completed, interrupted: row.interrupted, failed: row.failed, shown_ms: row.shown_ms })

function* differences(table: DifferingRow['table'], kept: ReadonlyMap<string, Row>, recounted: ReadonlyMap<string, Row>): Generator<DifferingRow> {
  for (const name of new Set([...kept.keys(), ...recounted.keys()])) {
    const row = kept.get(name) ?? recounted.get(name)
    const [one, other] = [figuresOf(kept.get(name)), figuresOf(recounted.get(name))]
    if (row !== undefined && !isSame(one, other)) {
      const { at, sign, slide, revision, province } = row
      yield { table, at, sign, slide, revision, province, kept: one, recounted: other }
    }
  }
}

/** Counts a Bangkok month `2026-11` anew from its evidence, and its days and month from its hours; the file may be in use. */
export function recountMonth(file: string, month: string): Recounted {
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    // One moment of the file, whatever is written meanwhile.
    return sqlite.transaction(() => recountIn(sqlite, month))()
  } finally {
    sqlite.close()
  }
}

function recountIn(sqlite: SqliteDatabase.Database, month: string): Recounted {
  const span = spanOfMonth(month)
  const [fromHour, untilHour] = [hourOf(span.from), hourOf(span.until)]
  const [fromDay, untilDay] = [dayOfHour(fromHour), dayOfHour(untilHour)]
  const watermark = sqlite.prepare<[], number>('select at from evidence_watermark').pluck().get() ?? 0
  const all = tallying()
  const found: Recounted = { month, records: 0, plays: 0, rows: 0, unproved: 0, watermark, differing: [], altered: [] }
  const records = sqlite.prepare<[number, number], { sign: string; epoch: number; seq: number; digest: string; province: string; hour: number; body: string }>(
    `select sign, epoch, seq, digest, province, hour, body from record where verdict = 'counted' and hour >= ? and hour < ?`
  )
  for (const { sign, epoch, seq, digest, province, hour, body } of records.iterate(fromHour, untilHour)) {
    found.records += 1
    if (digestOf(body) !== digest) {
      // It proves nothing: its plays are missing from the recount.
      found.altered.push({ sign, epoch, seq })
      continue
    }
    for (const { slide, outcome, plays, shownMs } of PlayRecord.parse(JSON.parse(body)).tallies) {
      found.plays += plays
      all.add({ at: hour, sign, province, ...splitSlideKey(slide), ...nothing(), [outcome]: plays, shown_ms: Math.round(shownMs) })
    }
  }
  const columns = 'sign, slide, revision, province, completed, interrupted, failed, shown_ms'
  const hours = sqlite.prepare<[number, number], Row>(`select hour as at, ${columns} from play_hour where hour >= ? and hour < ?`).all(fromHour, untilHour)
  // Of an hour that began before the watermark some evidence may be gone: it proves nothing against the counts.
  const isProved = ({ at }: { at: number }): boolean => at > hourOf(watermark) || watermark === 0
  const proved = <Each extends { at: number }>(rows: Iterable<Each>): Each[] => [...rows].filter(isProved)
  const byName = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [nameOf(row), row]))
  found.rows = proved(hours).length
  found.unproved = hours.length - found.rows
  found.differing.push(...differences('play_hour', byName(proved(hours)), byName(proved(all.sums.values()))))

  // Roll-ups hold for signs without a dirty day.
  const dirty = new Set(sqlite.prepare<[number, number], { sign: string; day: number }>('select sign, day from play_dirty where day >= ? and day < ?').all(fromDay, untilDay).map(({ sign, day }) => `${sign} ${String(day)}`))
  const dirtySigns = new Set([...dirty].map((name) => name.slice(0, name.lastIndexOf(' '))))
  const [days, months] = [tallying(), tallying()]
  for (const row of hours) {
    const day = dayOfHour(row.at)
    if (!dirty.has(`${row.sign} ${String(day)}`)) days.add({ ...row, at: day })
    if (!dirtySigns.has(row.sign)) months.add({ ...row, at: fromDay })
  }
  const keptDays = sqlite.prepare<[number, number], Row>(`select day as at, ${columns} from play_day where day >= ? and day < ?`).all(fromDay, untilDay)
  const keptMonths = sqlite.prepare<[number], Row>(`select month as at, ${columns} from play_month where month = ?`).all(fromDay)
  found.differing.push(...differences('play_day', byName(keptDays.filter(({ sign, at }) => !dirty.has(`${sign} ${String(at)}`))), days.sums))
  found.differing.push(...differences('play_month', byName(keptMonths.filter(({ sign }) => !dirtySigns.has(sign))), months.sums))
  return found
}

/** A row's time in words: its Bangkok hour, day or month. */
export function momentOf({ table, at }: Pick<DifferingRow, 'table' | 'at'>): string {
  const hour = table === 'play_hour' ? at : firstHourOf(at)
  const words = new Date((hour + 7) * 3_600_000).toISOString()
  return table === 'play_hour' ? `${words.slice(0, 10)} ${words.slice(11, 16)}` : table === 'play_day' ? words.slice(0, 10) : words.slice(0, 7)
}
