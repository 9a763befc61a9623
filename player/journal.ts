/**
 * Writes down every play: one strict transaction a slide change; sealed records wait in the out box until answered. What the storage refuses is
 * counted and sent from memory, until the storage takes it. [PL2]
 */
import { closeLeftover, closePlay, newBook, openPlay, sealRecord, type ClosedPlay, type Ending, type OpenPlay, type Turned, type Unnumbered } from './book.ts'
import type { Estate } from './host/contract.ts'
import type { MemoryShelf } from './memory-shelf.ts'
import { newNumbering, numberRecords, renumber, spentRows, type Numbering, type Row } from './numbering.ts'
import { randomName } from './random-name.ts'
import type { Shelf } from './shelf.ts'

export type Beginning = Omit<OpenPlay, 'number'>
export interface Journal {
  readonly boot: string
  /** What is written survives this boot. */
  durable(): boolean
  numbering(): Numbering
  /** The numbering, for a hello. */
  greet(): Pick<Numbering, 'journal' | 'epoch' | 'seq'>
  /** Closes the play on glass, files plays that never came to be, opens the next: one transaction. */
  turn(change: { close: Ending | null; failed?: { play: Beginning; ending: Ending }; open?: Beginning | null }): void
  /** What the page before has left, written with the next turn. */
  inherit(estate: Estate): void
  /** Resolves when nothing is being written. */
  rest(): Promise<unknown>
  /** Ends here, without a write: what is not on disk is another's to write. Asked again it has nothing left. */
  leave(ending: Ending | null): Estate
  /** Seals what is closed; resolves when it may be sent. */
  seal(): Promise<void>
  /** Takes the epoch and cursor of the welcome that the last hello got. */
  adopt(epoch: number, cursor: number): Promise<void>
  unsent(limit: number): Promise<Row[]>
  countUnsent(): Promise<number>
  /** Lowest seq still here, so that a hole before it is seen as one. */
  oldest(): Promise<number>
  answered(epoch: number, cursor: number): Promise<void>
}

interface Parts {
  shelf: Shelf
  /** Sign time, UTC ms. */
  now: () => number
  onClosed: (play: ClosedPlay) => void
  onFault: (fault: unknown) => void
  /** It follows a page that still stands, whose records it will inherit. */
  succeeds?: boolean
}

/** Rows looked at after each answer: more than are sealed between two. */
const prunedAtOnce = 20
/** After so long a storage that refused a write, as a full disk does, is tried again, ms. */
const againMs = 2000

export async function openJournal({ shelf: disk, now, onClosed, onFault, succeeds = false }: Parts): Promise<Journal> {
  const boot = randomName(16)
  let numbering = (await disk.read('numbering')) ?? newNumbering(randomName(16))
  const last = succeeds ? undefined : await disk.read('book')
  let book = newBook(boot)
  /** Sealed or closed in memory, not on disk yet. */
  let sealed: Unnumbered[] = last ? closeLeftover(last) : []
  let closed: ClosedPlay[] = []
  let silent = false

  const apply = (turned: Turned): void => {
    book = turned.book
    sealed = [...sealed, ...turned.sealed]
    closed = [...closed, ...turned.closed]
  }
  /** Stands in for a disk that refuses. */
  let memory: MemoryShelf | null = null
  const shelf = (): Shelf => memory ?? disk

  const rowsOf = (epoch: number, after: number, limit?: number): Promise<Row[]> => shelf().rows([epoch, after + 1], [epoch, Infinity], limit)
  const write = async (to = shelf(), carried: Row[] = []): Promise<void> => {
    const [taken, told] = [sealed, closed]
    const numbered = numberRecords(numbering, taken, now())
    await to.commit({ put: { numbering: numbered.numbering, book }, rows: [...carried, ...numbered.rows] })
    numbering = numbered.numbering
    sealed = sealed.slice(taken.length)
    closed = closed.slice(told.length)
    told.forEach(onClosed)
  }
  const castOff = async (): Promise<void> => {
    // A write that seemed refused may have numbered them in the next epoch.
    const unanswered = await shelf().rows([numbering.epoch, numbering.cursor + 1], [Infinity, Infinity])
    ;({ memory, numbering } = (await import('./cast-off.ts')).castOff(numbering, unanswered))
    await write()
  }
  /** All of it, onto the disk. */
  const land = async (): Promise<void> => {
    await write(disk, memory ? await memory.rows([0, 0], [Infinity, Infinity]) : [])
    memory = null
  }
  let trial: ReturnType<typeof setTimeout> | undefined
  const tryLater = (): void => {
    clearTimeout(trial)
    trial = setTimeout(() => void disk.commit({ put: { trial: true } }).then(() => inTurn(land)).catch(tryLater), againMs)
  }
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(() => (silent ? undefined : work()))
    queue = done.catch((fault: unknown) => {
      onFault(fault)
      tryLater()
      return castOff().catch(onFault)
    })
    return done
  }
  const prune = async (): Promise<void> => {
    const first = await shelf().rows([0, 0], [numbering.epoch, numbering.cursor], prunedAtOnce)
    const spent = spentRows(first, numbering, now())
    if (spent.length > 0) await shelf().commit({ dropRows: spent.map(({ epoch, seq }) => [epoch, seq]) })
  }
  const save = (): Promise<void> => inTurn(() => write()).catch(() => undefined)

  if (!succeeds) await save()
  let greeted = ''
  return {
    boot,
    durable: () => shelf().durable,
    numbering: () => numbering,
    greet() {
      const { journal, epoch, seq } = numbering
      greeted = journal
      return { journal, epoch, seq }
    },
    turn({ close, failed, open }) {
      if (close) apply(closePlay(book, close))
      if (failed) apply(closePlay(openPlay(book, failed.play), failed.ending))
      if (open) book = openPlay(book, open)
      void save()
    },
    inherit(estate) {
      sealed = [...sealed, ...estate.records]
      closed = [...closed, ...estate.closed]
    },
    rest: () => queue,
    leave(ending) {
      if (ending) apply(closePlay(book, ending))
      apply(sealRecord(book))
      silent = true
      clearTimeout(trial)
      const estate = { records: [...(memory ? memory.unanswered(numbering) : []), ...sealed], closed }
      sealed = []
      closed = []
      memory = null
      return estate
    },
    seal() {
      apply(sealRecord(book))
      return sealed.length > 0 ? inTurn(() => write()) : Promise.resolve()
    },
    adopt: (epoch, cursor) =>
      inTurn(async () => {
        if (greeted !== numbering.journal) return undefined
        if (epoch === numbering.epoch) {
          numbering = { ...numbering, cursor }
          return shelf().commit({ put: { numbering } })
        }
        // An epoch below ours: the server has forgotten some and may lack what it answered, so all that is kept goes again.
        const old = await (epoch < numbering.epoch ? shelf().rows([0, 0], [Infinity, Infinity]) : rowsOf(numbering.epoch, numbering.cursor))
        const again = renumber(numbering, old, epoch, cursor)
        await shelf().commit({ put: { numbering: again.numbering }, dropRows: old.map((row) => [row.epoch, row.seq]), rows: again.rows })
        numbering = again.numbering
      }),
    unsent: (limit) => rowsOf(numbering.epoch, numbering.cursor, limit),
    countUnsent: () => shelf().countRows([numbering.epoch, numbering.cursor + 1], [numbering.epoch, Infinity]),
    oldest: async () => (await rowsOf(numbering.epoch, 0, 1))[0]?.seq ?? numbering.seq + 1,
    answered: (epoch, cursor) =>
      inTurn(async () => {
        if (epoch !== numbering.epoch) return
        numbering = { ...numbering, cursor }
        await shelf().commit({ put: { numbering } })
        await prune()
      })
  }
}
