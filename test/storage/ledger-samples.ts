/** Records and batches as a sign would send them. */
import { firstRules } from '../../server/domain/planning-rules.ts'
import type { LedgerBatch } from '../../server/control/ports/ledger.ts'
import type { Issue } from '../../server/domain/issue.ts'
import type { PlayRecord, Tally } from '../../server/domain/record.ts'
import type { Content } from '../../server/domain/slide.ts'
import { minuteMs } from '../../server/domain/time.ts'

/** 2026-11-23T05:00:00Z, noon in Bangkok. */
export const noon = Date.UTC(2026, 10, 23, 5)
export const journal = 'journal000000001'
export const boot = 'boot000000000001'
export const sign = 'nst-1'

export const tally = (plays: number, part: Partial<Tally> = {}): Tally => ({
  slide: 'heavy-rain@1',
  outcome: 'completed',
  reason: null,
  plays,
  shownMs: plays * 8000,
  ...part
})

/** Record `seq` of a sign that seals five plays a minute, all completed, from noon on. */
export const record = (seq: number, part: Partial<PlayRecord> = {}): PlayRecord => ({
  seq,
  boot,
  manifest: 'a'.repeat(64),
  p0: (seq - 1) * 5,
  p1: seq * 5 - 1,
  m0: (seq - 1) * minuteMs,
  m1: seq * minuteMs,
  offsetMs: noon,
  wallMs: noon + (seq - 1) * minuteMs,
  tallies: [tally(5)],
  ...part
})
export const records = (from: number, until: number): PlayRecord[] =>
  Array.from({ length: until - from }, (_, index) => record(from + index))

/** A day after noon. */
export const arrival = noon + 24 * 60 * minuteMs
export const batch = (records: PlayRecord[], part: Partial<LedgerBatch> = {}): LedgerBatch => ({
  sign,
  province: 'TH-80',
  epoch: 1,
  oldest: 1,
  boots: [],
  records,
  at: arrival,
  ...part
})

const content: Content = { kind: 'composed', headline: 'ฝนตกหนัก', shortHeadline: '', body: '', callToAction: '', theme: 'storm', artworks: [], qr: '' }
/** Publishes `slide@revision` keys, each under a title. */
export const issue = (number: number, slides: Record<string, string>): Issue => ({
  number,
  at: noon,
  by: { id: 'p1', name: 'ผู้เผยแพร่' },
  note: '',
  playlists: [],
  rules: firstRules,
  rollbackOf: null,
  slides: Object.entries(slides).map(([key, title]) => {
    const [slide = '', revision = '1'] = key.split('@')
    return { slide, revision: Number(revision), title, content }
  })
})
