/** The journal of a simulated sign, in memory: plays into records, records sealed, numbered and kept until answered. [PL1]–[PL7] */
import { maxRecordsPerBatch } from '../../server/protocol/player-events.ts'
import type { Batch, BatchAnswer, JournalState, Welcome } from '../../server/protocol/player-wire.ts'
import type { Outcome, PlayRecord, Reason } from '../../server/domain/record.ts'
import { hourOf } from '../../server/domain/time.ts'

/** One slide drawn, from its start to its end; monotonic ms of this boot. */
export interface ClosedPlay {
  slide: string
  manifest: string
  outcome: Outcome
  reason: Reason | null
  m0: number
  m1: number
  offsetMs: number
  wallMs: number
}
export interface JournalSnapshot extends JournalState {
  answered: number
  records: PlayRecord[]
}

/** Answered records kept for a server restored from a backup; a real sign keeps a fortnight's. */
const keptAnswered = 20

export type SignJournal = ReturnType<typeof createSignJournal>

export function createSignJournal(name: string, boot: string, kept?: JournalSnapshot) {
  const journal = kept?.journal ?? name
  let { epoch, seq, answered, records }: Omit<JournalSnapshot, 'journal'> = structuredClone(kept) ?? { epoch: 0, seq: 0, answered: 0, records: [] }
  let open: Omit<PlayRecord, 'seq'> | null = null
  let nextPlay = 0
  let sealEveryMs = 60_000
  let offset: number | null = null

  const seal = (): void => {
    if (open === null) return
    seq += 1
    records.push({ seq, ...open })
    open = null
  }

  const add = ({ slide, manifest, outcome, reason, m0, m1, offsetMs, wallMs }: ClosedPlay): void => {
    const belongs =
      open !== null &&
      open.manifest === manifest &&
      m0 - open.m0 < sealEveryMs &&
      open.tallies.length < 400 &&
      hourOf(open.m0 + (open.offsetMs ?? 0)) === hourOf(m0 + offsetMs)
    if (!belongs) seal()
    open ??= { boot, manifest, p0: nextPlay, p1: nextPlay, m0, m1, offsetMs, wallMs, tallies: [] }
    const tally = open.tallies.find((one) => one.slide === slide && one.outcome === outcome && one.reason === reason)
    if (tally) {
      tally.plays += 1
      tally.shownMs += m1 - m0
    } else open.tallies.push({ slide, outcome, reason, plays: 1, shownMs: m1 - m0 })
    open.p1 = nextPlay
    open.m1 = m1
    nextPlay += 1
  }

  return {
    add,
    seal,
    /** Seals what has stood open long enough. */
    sealDue(mono: number): void {
      if (open !== null && mono - open.m0 >= sealEveryMs) seal()
    },
    learnOffset(offsetMs: number): void {
      offset = offsetMs
    },
    state: (): JournalState => ({ journal, epoch, seq }),
    unsent: (): number => seq - answered + (open === null ? 0 : 1),
    isEmptied: (): boolean => open === null && seq === answered,

    welcome(welcome: Pick<Welcome, 'epoch' | 'cursor' | 'sealEveryMs'>): void {
      sealEveryMs = welcome.sealEveryMs
      if (welcome.epoch === epoch) answered = Math.min(seq, welcome.cursor)
      else {
        records = records.filter((record) => record.seq > answered).map((record, index) => ({ ...record, seq: index + 1 }))
        epoch = welcome.epoch
        seq = records.length
        answered = Math.min(seq, welcome.cursor)
      }
    },

    /** The next records to send, or null when everything was answered. */
    batch(): Batch | null {
      const due = records.filter((record) => record.seq > answered).slice(0, maxRecordsPerBatch)
      const oldest = records[0]?.seq
      if (due.length === 0 || oldest === undefined || epoch === 0) return null
      return { epoch, oldest, boots: offset === null ? [] : [{ boot, offsetMs: offset }], records: due }
    },

    /** Takes the server's answer; false when it is of another epoch, so that the sign must say hello again. */
    answer(answer: BatchAnswer): boolean {
      if (answer.epoch !== epoch) return false
      answered = Math.min(seq, Math.max(answered, answer.cursor))
      records = records.filter((record) => record.seq > answered - keptAnswered)
      return true
    },

    snapshot: (): JournalSnapshot => structuredClone({ journal, epoch, seq, answered, records: records.filter((record) => record.seq > answered) })
  }
}
