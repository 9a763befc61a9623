/** The open record of plays and the play on glass. Pure: the journal makes it durable. */
import type { Outcome, PlayRecord, Reason } from '../server/domain/record.ts'

const hourMs = 3_600_000
const talliesPerRecord = 400

/** A play that has begun. */
export interface OpenPlay {
  /** Number within the boot, from 0. */
  number: number
  slide: string
  manifest: string
  /** Monotonic ms since the boot. */
  m0: number
  offsetMs: number | null
  wallMs: number
}
export interface Ending {
  outcome: Outcome
  reason: Reason | null
  shownMs: number
}
export type ClosedPlay = OpenPlay & Ending
export type Unnumbered = Omit<PlayRecord, 'seq'>

export interface Book {
  boot: string
  nextNumber: number
  play: OpenPlay | null
  /** Closed plays of one manifest and UTC hour, not sealed yet. */
  record: Unnumbered | null
}
/** A book after a change, and the records that the change sealed. */
export interface Turned {
  book: Book
  sealed: Unnumbered[]
  closed: ClosedPlay[]
}

export const newBook = (boot: string): Book => ({ boot, nextNumber: 0, play: null, record: null })

export const openPlay = (book: Book, play: Omit<OpenPlay, 'number'>): Book => ({
  ...book,
  nextNumber: book.nextNumber + 1,
  play: { ...play, number: book.nextNumber }
})

/** Where the server's time is unknown the hour's edge is too: shorter records keep the plays near it together. */
const blindMs = hourMs / 4
const spanOf = ({ m0, offsetMs, wallMs }: Pick<OpenPlay, 'm0' | 'offsetMs' | 'wallMs'>): number =>
  offsetMs === null ? Math.floor(wallMs / blindMs) : Math.floor((m0 + offsetMs) / hourMs)

/** Whether a play may join a record: same manifest, same hour by the same kind of clock, and within the hour that is believed. */
const fits = (record: Unnumbered, play: OpenPlay, m1: number): boolean =>
  record.manifest === play.manifest &&
  (record.offsetMs === null) === (play.offsetMs === null) &&
  spanOf(record) === spanOf(play) &&
  m1 - record.m0 <= hourMs &&
  record.tallies.length < talliesPerRecord

function withPlay(record: Unnumbered, { number, slide, outcome, reason, shownMs }: ClosedPlay, m1: number): Unnumbered {
  const same = record.tallies.findIndex((tally) => tally.slide === slide && tally.outcome === outcome && tally.reason === reason)
  const tallies =
    same < 0
      ? [...record.tallies, { slide, outcome, reason, plays: 1, shownMs }]
      : record.tallies.map((tally, i) => (i === same ? { ...tally, plays: tally.plays + 1, shownMs: tally.shownMs + shownMs } : tally))
  return { ...record, p1: number, m1: Math.max(record.m1, m1), tallies }
}

/** Ends the play on glass, if there is one, and files it. */
export function closePlay({ boot, nextNumber, play, record }: Book, ending: Ending): Turned {
  if (play === null) return { book: { boot, nextNumber, play, record }, sealed: [], closed: [] }
  const closed: ClosedPlay = { ...play, ...ending }
  const { number: p0, slide, manifest, m0, offsetMs, wallMs } = play
  const { outcome, reason, shownMs } = ending
  const m1 = m0 + shownMs
  const joins = record !== null && fits(record, play, m1)
  const grown: Unnumbered = joins
    ? withPlay(record, closed, m1)
    : { boot, manifest, p0, p1: p0, m0, m1, offsetMs, wallMs, tallies: [{ slide, outcome, reason, plays: 1, shownMs }] }
  return {
    book: { boot, nextNumber, play: null, record: grown },
    sealed: record === null || joins ? [] : [record],
    closed: [closed]
  }
}

/** Closes the open record; the play on glass stays open and starts the next one. */
export const sealRecord = (book: Book): Turned => ({
  book: { ...book, record: null },
  sealed: book.record ? [book.record] : [],
  closed: []
})

/** What the last boot left: its open play was cut off by a loss of power, for a time nobody knows. [PL1] */
export function closeLeftover(left: Book): Unnumbered[] {
  const { book, sealed } = closePlay(left, { outcome: 'interrupted', reason: 'power', shownMs: 0 })
  return [...sealed, ...sealRecord(book).sealed]
}
