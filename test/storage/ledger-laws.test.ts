import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs, hourOf } from '../../server/domain/time.ts'
import { recountMonth } from '../../server/storage/recount-month.ts'
import { arrival, batch, issue, journal, noon, record, tally } from './ledger-samples.ts'
import { openEmbeddedLedger } from './open-ledger.ts'

const outcomes = ['completed', 'interrupted', 'failed'] as const
/** Seals of one sign: plays by outcome, hours after noon, and whether the player restarted before. */
const seals = fc.array(
  fc.record({ plays: fc.tuple(fc.nat(9), fc.nat(3), fc.nat(3)).filter((plays) => plays.some((n) => n > 0)), hour: fc.nat(5), restarted: fc.boolean(), shownMs: fc.double({ min: 0, max: 60_000, noNaN: true }) }),
  { minLength: 1, maxLength: 12 }
)
type Seals = typeof seals extends fc.Arbitrary<infer T> ? T : never

function recordsOf(sealed: Seals) {
  let [boot, next] = [0, 0]
  return sealed.map(({ plays, hour, restarted, shownMs }, index) => {
    if (restarted) [boot, next] = [boot + 1, 0]
    const p0 = next
    next += plays.reduce((sum, n) => sum + n, 0)
    const tallies = plays.flatMap((n, which) => {
      const outcome = outcomes[which]
      return n === 0 || outcome === undefined ? [] : [tally(n, { outcome, shownMs })]
    })
    return record(index + 1, { boot: `boot${String(boot).padStart(12, '0')}`, p0, p1: next - 1, m0: hour * hourMs, m1: hour * hourMs + 180_000, tallies })
  })
}

test('[PL3] any split, repetition and interleaving of the batches gives the same counts, and they are what was sealed', async () => {
  const { ledger, counts, issues, database } = await openEmbeddedLedger()
  await issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  let run = 0
  /** Sends from somewhere at or before the cursor, so much, again and again; then all the rest. */
  const sendings = fc.array(fc.record({ which: fc.nat(1), back: fc.nat(4), length: fc.integer({ min: 1, max: 6 }), together: fc.boolean() }), { maxLength: 16 })

  await fc.assert(
    fc.asyncProperty(seals, seals, sendings, async (a, b, plan) => {
      run += 1
      const signs = [a, b].map((sealed, index) => ({ sign: `run-${String(run)}-${String(index)}`, all: recordsOf(sealed), cursor: 0 }))
      for (const { sign } of signs) await ledger.open(sign, { journal: `${journal}${sign.replaceAll('-', '')}`, epoch: 0, seq: 0 }, noon)
      const underWay: Promise<void>[] = []
      const send = async (of: (typeof signs)[number], from: number, until: number) => {
        const answer = await ledger.accept(batch(of.all.slice(from, until), { sign: of.sign }))
        of.cursor = Math.max(of.cursor, answer.cursor)
      }
      for (const { which, back, length, together } of plan) {
        const of = signs[which]
        if (of === undefined || of.cursor >= of.all.length) continue
        const from = Math.max(0, of.cursor - back)
        underWay.push(send(of, from, from + length))
        if (!together) await Promise.all(underWay)
      }
      await Promise.all(underWay)
      for (const of of signs) await send(of, 0, of.all.length)

      for (const { sign, all, cursor } of signs) {
        expect(cursor).toBe(all.length)
        const rows = await database.queries.selectFrom('play_hour').selectAll().where('sign', '=', sign).execute()
        const expected = new Map<number, number[]>()
        for (const { m0, tallies } of all) {
          const row = expected.get(hourOf(noon + m0)) ?? [0, 0, 0, 0]
          expected.set(hourOf(noon + m0), row)
          for (const { outcome, plays, shownMs } of tallies) {
            row[outcomes.indexOf(outcome)] = (row[outcomes.indexOf(outcome)] ?? 0) + plays
            row[3] = (row[3] ?? 0) + Math.round(shownMs)
          }
        }
        expect(new Map(rows.map(({ hour, completed, interrupted, failed, shown_ms }) => [hour, [completed, interrupted, failed, shown_ms]]))).toEqual(expected)
      }
    }),
    { numRuns: 60 }
  )
  expect((await counts.total({ fromHour: 0, untilHour: hourOf(arrival) }))[0]?.signs).toBe(2 * run)
  expect(recountMonth(database.sqlite.name, '2026-11')).toMatchObject({ unproved: 0, differing: [], altered: [] })
})
