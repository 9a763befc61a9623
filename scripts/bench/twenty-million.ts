/** A folder of data with twenty million plays in one month, and eleven thinner months before it, rolled up as a running server does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { firstRules } from '../../server/domain/planning-rules.ts'
import { Sign } from '../../server/domain/sign.ts'
import { dayMs, hourOf, monthOf, spanOfMonth } from '../../server/domain/time.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { openRollUps } from '../../server/storage/roll-ups.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { systemClock } from '../../server/timing/clock.ts'

export const wantedPlays = 20_000_000
const slideCount = 12
const noonHour = 5

/** The last month that is over, and the first of the twelve that end with it. */
export function benchMonths(now: number): { first: string; month: string } {
  const month = monthOf(spanOfMonth(monthOf(now)).from - dayMs)
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { first: number === 12 ? `${year}-01` : `${year - 1}-${String(number + 1).padStart(2, '0')}`, month }
}
const hoursOf = (month: string): number[] => {
  const { from, until } = spanOfMonth(month)
  return Array.from({ length: hourOf(until) - hourOf(from) }, (_, index) => hourOf(from) + index)
}

export async function writeTwentyMillionPlays(folder: string, now: number): Promise<void> {
  const { first, month } = benchMonths(now)
  const signs = z.array(Sign).parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'content', 'signs.json'), 'utf8')))
  const slides = Array.from({ length: slideCount }, (_, index) => `bench-${index}`)
  const stores = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })
  for (const sign of signs) await stores.signs.save(sign)
  const text = { kind: 'composed' as const, shortHeadline: '', body: '', callToAction: '', theme: 'alert', artworks: [], qr: '' }
  await stores.issues.append({
    number: 1,
    at: spanOfMonth(first).from,
    by: { id: 'bench', name: 'ผู้เผยแพร่' },
    note: '',
    playlists: [],
    rules: firstRules,
    rollbackOf: null,
    slides: slides.map((slide, index) => ({ slide, revision: 1, title: `เตือนภัยเรื่องที่ ${index + 1}`, content: { ...text, headline: `เรื่องที่ ${index + 1}` } }))
  })
  await stores.close()

  const database = openDatabase(join(folder, 'paituean.db'))
  const full = hoursOf(month)
  const thin = hoursOf(first).slice(0, 1).flatMap((start) => Array.from({ length: Math.round((full[0] ?? 0) - start) / 24 }, (_, day) => start + day * 24 + 7 + noonHour))
  const rowPlays = Math.ceil(wantedPlays / (full.length * signs.length * slideCount))
  const fill = database.sqlite.prepare(
    `insert into play_hour (hour, sign, slide, revision, province, completed, interrupted, failed, shown_ms)
     select h.value, sign.id, s.value, 1, sign.province, ?, 1, 0, ? * 8000 from json_each(?) h, sign, json_each(?) s`
  )
  const some = 24
  for (let from = 0; from < full.length; from += some) fill.run(rowPlays, rowPlays, JSON.stringify(full.slice(from, from + some)), JSON.stringify(slides))
  for (let from = 0; from < thin.length; from += some) fill.run(720, 720, JSON.stringify(thin.slice(from, from + some)), JSON.stringify(slides))
  database.sqlite.exec('insert or ignore into play_dirty select distinct sign, (hour + 7) / 24 from play_hour')
  const { rollUp } = openRollUps(database)
  while ((await rollUp(now, 200)) === 200);
  database.close()
}
