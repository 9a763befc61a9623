/** Records a second through the real ledger, beside bare SQLite inserts of the same records as text. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { firstRules } from '../../server/domain/planning-rules.ts'
import { slideKey } from '../../server/domain/manifest.ts'
import type { PlayRecord } from '../../server/domain/record.ts'
import { minuteMs } from '../../server/domain/time.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { quantiles, short } from './quantiles.ts'
import { systemClock } from '../../server/timing/clock.ts'

const signs = 100
const recordsPerBatch = 30
const batchesPerSign = 10
const slidesPerRecord = 3
const runs = 5

const signName = (number: number): string => `sign-${number}`
/** Batch `index` of a sign: consecutive minutes that end just before `now`. */
function batchOf(sign: number, index: number, now: number): PlayRecord[] {
  const bootedAt = now - (batchesPerSign * recordsPerBatch + 1) * minuteMs
  return Array.from({ length: recordsPerBatch }, (_, place): PlayRecord => {
    const seq = index * recordsPerBatch + place + 1
    return {
      seq,
      boot: `boot000000000000${sign}`,
      manifest: 'a'.repeat(64),
      p0: (seq - 1) * slidesPerRecord,
      p1: seq * slidesPerRecord - 1,
      m0: (seq - 1) * minuteMs,
      m1: seq * minuteMs,
      offsetMs: bootedAt,
      wallMs: bootedAt + (seq - 1) * minuteMs,
      tallies: Array.from({ length: slidesPerRecord }, (_, slide) => ({
        slide: slideKey(`slide-${slide}`, 1),
        outcome: 'completed' as const,
        reason: null,
        plays: 1,
        shownMs: 8000
      }))
    }
  })
}

/** All signs send a batch at a time, each the next when it is answered; gives records a second. */
async function throughLedger(folder: string): Promise<number> {
  const stores = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })
  const now = Date.now()
  await stores.issues.append({
    number: 1,
    at: now,
    by: { id: 'bench', name: 'bench' },
    note: '',
    playlists: [],
    rules: firstRules,
    rollbackOf: null,
    slides: Array.from({ length: slidesPerRecord }, (_, slide) => ({
      slide: `slide-${slide}`,
      revision: 1,
      title: `slide ${slide}`,
      content: { kind: 'composed' as const, headline: 'bench', shortHeadline: '', body: '', callToAction: '', theme: 'alert', artworks: [], qr: '' }
    }))
  })
  const startedAt = performance.now()
  let counted = 0
  const send = async (sign: number): Promise<void> => {
    const { epoch } = await stores.ledger.open(signName(sign), { journal: `journal000000000${sign}`, epoch: 0, seq: 0 }, now)
    for (let index = 0; index < batchesPerSign; index++) {
      const records = batchOf(sign, index, now)
      const answer = await stores.ledger.accept({ sign: signName(sign), province: 'TH-10', epoch, oldest: 1, boots: [], records, at: now })
      counted += answer.records.filter(({ verdict }) => verdict === 'counted').length
    }
  }
  await Promise.all(Array.from({ length: signs }, (_, sign) => send(sign)))
  const seconds = (performance.now() - startedAt) / 1000
  await stores.close()
  if (counted !== signs * batchesPerSign * recordsPerBatch) throw new Error(`Expected every record to be counted but only ${counted} were`)
  return counted / seconds
}

/** `commitBatches`: batches in one transaction. */
function bare(folder: string, commitBatches: number): number {
  const database = new Database(join(folder, `bare-${commitBatches}.db`))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table record (sign text, epoch int, seq int, body text, primary key (sign, epoch, seq)) without rowid')
  const insert = database.prepare('insert into record values (?, 1, ?, ?)')
  const now = Date.now()
  const batches = Array.from({ length: batchesPerSign }, (_, index) => Array.from({ length: signs }, (_, sign) => ({ sign, records: batchOf(sign, index, now) }))).flat()
  const startedAt = performance.now()
  for (let first = 0; first < batches.length; first += commitBatches)
    database.transaction(() => {
      for (const { sign, records } of batches.slice(first, first + commitBatches))
        for (const record of records) insert.run(signName(sign), record.seq, JSON.stringify(record))
    })()
  const rate = (signs * batchesPerSign * recordsPerBatch) / ((performance.now() - startedAt) / 1000)
  database.close()
  return rate
}

export async function ingest(): Promise<void> {
  const rates = { ledger: [] as number[], each: [] as number[], all: [] as number[] }
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'paituean-ingest-'))
    rates.ledger.push(await throughLedger(join(folder, 'ledger')))
    rates.each.push(bare(folder, 1))
    rates.all.push(bare(folder, signs))
    rmSync(folder, { recursive: true })
  }
  const median = { ledger: quantiles(rates.ledger).p50, each: quantiles(rates.each).p50, all: quantiles(rates.all).p50 }
  console.log(`ingest: records a second, ${signs} signs at once, ${recordsPerBatch} records of ${slidesPerRecord} slides a batch, medians of ${runs}`)
  console.log(`the ledger, durable and counted      ${short(median.ledger)}`)
  console.log(`bare inserts, a commit per batch     ${short(median.each)}  ledger ÷ this ${short(median.ledger / median.each)}`)
  console.log(`bare inserts, a commit per ${signs} batches ${short(median.all)}  ledger ÷ this ${short(median.ledger / median.all)}`)
}
