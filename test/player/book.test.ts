import { describe, expect, test } from 'vitest'
import { closeLeftover, closePlay, newBook, openPlay, sealRecord, type Book, type Ending, type Unnumbered } from '../../player/book.ts'
import { newNumbering, numberRecords, renumber, spentRows } from '../../player/numbering.ts'
import { PlayRecord } from '../../server/domain/record.ts'

const hour = 3_600_000
const boot = 'b'.repeat(16)
const completed: Ending = { outcome: 'completed', reason: null, shownMs: 8000 }
const manifests = { first: '1'.repeat(64), second: '2'.repeat(64) }

/** Plays in a row, 8 s each; gives all that was sealed and the book at the end. */
function play(plays: { at: number; slide?: string; manifest?: string; offsetMs?: number | null; ending?: Ending }[]): { book: Book; sealed: Unnumbered[] } {
  let book = newBook(boot)
  const sealed: Unnumbered[] = []
  for (const { at, slide = 'a@1', manifest = manifests.first, offsetMs = 0, ending = completed } of plays) {
    const turned = closePlay(openPlay(book, { slide, manifest, m0: at, offsetMs, wallMs: at }), ending)
    book = turned.book
    sealed.push(...turned.sealed)
  }
  return { book, sealed }
}
const valid = (records: readonly Unnumbered[]): boolean => records.every((record) => PlayRecord.safeParse({ ...record, seq: 1 }).success)

describe('[PL1] [PL2] gathering plays', () => {
  test('plays of one manifest and hour join one record, tallied by slide and outcome', () => {
    const hidden: Ending = { outcome: 'interrupted', reason: 'hidden', shownMs: 500 }
    const { book, sealed } = play([{ at: 0 }, { at: 8000, slide: 'b@1' }, { at: 16_000 }, { at: 24_000, ending: hidden }])
    expect(sealed).toEqual([])
    expect(book.record).toMatchObject({
      p0: 0,
      p1: 3,
      m0: 0,
      m1: 24_500,
      tallies: [
        { slide: 'a@1', outcome: 'completed', plays: 2, shownMs: 16_000 },
        { slide: 'b@1', outcome: 'completed', plays: 1 },
        { slide: 'a@1', outcome: 'interrupted', reason: 'hidden', plays: 1, shownMs: 500 }
      ]
    })
    expect(valid(book.record ? [book.record] : [])).toBe(true)
  })

  test.each([
    { name: 'another hour', second: { at: hour } },
    { name: 'another manifest', second: { at: 8000, manifest: manifests.second } },
    { name: 'a clock that has become known', second: { at: 8000, offsetMs: null } }
  ])('$name starts the next record', ({ second }) => {
    const { book, sealed } = play([{ at: 0 }, second])
    expect(sealed).toMatchObject([{ p0: 0, p1: 0 }])
    expect(book.record).toMatchObject({ p0: 1, p1: 1 })
    expect(valid(sealed)).toBe(true)
  })

  test('a play belongs to the hour of its start, though it ends in the next', () => {
    const { book, sealed } = play([{ at: 8000 }, { at: hour - 4000 }])
    expect(sealed).toEqual([])
    expect(book.record).toMatchObject({ p0: 0, p1: 1 })
  })

  test('a record never spans more than an hour, which is what the ledger believes', () => {
    const long: Ending = { ...completed, shownMs: 300_000 }
    const { book, sealed } = play([{ at: 0 }, { at: hour - 60_000, ending: long }])
    expect(sealed).toMatchObject([{ p0: 0, p1: 0 }])
    expect(book.record).toMatchObject({ p0: 1, p1: 1 })
  })

  test('while the server’s time is unknown a record spans a quarter of an hour, since nobody knows where the hour ends', () => {
    const { book, sealed } = play([{ at: 0, offsetMs: null }, { at: 800_000, offsetMs: null }, { at: 901_000, offsetMs: null }])
    expect(sealed).toMatchObject([{ p0: 0, p1: 1 }])
    expect(book.record).toMatchObject({ p0: 2, p1: 2 })
  })

  test('sealing leaves the play on glass open; it starts the next record', () => {
    const open = openPlay(play([{ at: 0 }]).book, { slide: 'b@1', manifest: manifests.first, m0: 8000, offsetMs: 0, wallMs: 0 })
    const { book, sealed } = sealRecord(open)
    expect(sealed).toMatchObject([{ p0: 0, p1: 0 }])
    expect(closePlay(book, completed).book.record).toMatchObject({ p0: 1, p1: 1 })
  })

  test('what the last boot left is closed as interrupted by power, for no time', () => {
    const left = openPlay(play([{ at: 0 }]).book, { slide: 'b@1', manifest: manifests.first, m0: 8000, offsetMs: 0, wallMs: 0 })
    const power = { slide: 'b@1', outcome: 'interrupted', reason: 'power', plays: 1, shownMs: 0 }
    const records = closeLeftover(left)
    expect(records).toMatchObject([{ p0: 0, p1: 1, tallies: [{ slide: 'a@1' }, power] }])
    expect(valid(records)).toBe(true)
    expect(closeLeftover(newBook(boot))).toEqual([])
  })
})

describe('[PL2] [PL7] numbering records', () => {
  const [record] = closeLeftover(play([{ at: 0 }]).book)
  const three = record ? [record, record, record] : []
  const journal = 'j'.repeat(16)

  test('takes the next numbers of the epoch, without gaps', () => {
    const first = numberRecords({ ...newNumbering(journal), epoch: 2, seq: 7, cursor: 5 }, three, 1000)
    expect(first.rows.map(({ epoch, seq, record: { seq: own } }) => [epoch, seq, own])).toEqual([[2, 8, 8], [2, 9, 9], [2, 10, 10]])
    expect(first.numbering).toEqual({ journal, epoch: 2, seq: 10, cursor: 5 })
  })
  test.each([
    { name: 'from 1 in a new epoch', cursor: 0, seqs: [1, 2, 3] },
    { name: 'behind the cursor, should there be one already', cursor: 4, seqs: [5, 6, 7] }
  ])('what is not answered is numbered again $name', ({ cursor, seqs }) => {
    const { rows } = numberRecords({ ...newNumbering(journal), epoch: 2, seq: 7, cursor: 7 }, three, 1000)
    const again = renumber({ journal }, rows, 3, cursor)
    expect(again.rows.map(({ seq }) => seq)).toEqual(seqs)
    expect(again.rows.map(({ record: { seq } }) => seq)).toEqual(seqs)
    expect(again.numbering).toEqual({ journal, epoch: 3, seq: seqs.at(-1), cursor })
  })
  test.each([
    { name: 'not answered', epoch: 2, seq: 8, age: 400, spent: false },
    { name: 'answered, younger than a fortnight', epoch: 2, seq: 7, age: 13, spent: false },
    { name: 'answered, older than a fortnight', epoch: 2, seq: 7, age: 15, spent: true },
    { name: 'of an earlier epoch, older than a fortnight', epoch: 1, seq: 99, age: 15, spent: true }
  ])('[PL5] a row $name may go: $spent', ({ epoch, seq, age, spent }) => {
    const [row] = numberRecords({ journal, epoch, seq: seq - 1, cursor: 0 }, three, 0).rows
    expect(spentRows(row ? [row] : [], { journal, epoch: 2, seq: 8, cursor: 7 }, age * 24 * hour)).toHaveLength(spent ? 1 : 0)
  })
  test('[PL5] a row sealed while the clock was in 1970 or in the future stays as long as those sealed after it', () => {
    const numbering = { journal, epoch: 2, seq: 3, cursor: 3 }
    const { rows } = numberRecords({ journal, epoch: 2, seq: 0, cursor: 0 }, three, 0)
    const [past, future, right] = rows.map((row, i) => ({ ...row, sealedAt: [5000, 1e15, 50 * 365 * 24 * hour][i] ?? 0 }))
    const all = past && future && right ? [past, future, right] : []
    expect(all).toHaveLength(3)
    expect(spentRows(all, numbering, (50 * 365 + 13) * 24 * hour)).toEqual([])
    expect(spentRows(all, numbering, (50 * 365 + 15) * 24 * hour)).toEqual(all)
  })
})
