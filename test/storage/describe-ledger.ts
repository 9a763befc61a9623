/** What every ledger does, whatever it is built on. */
import { describe, expect, test } from 'vitest'
import type { IssueStore } from '../../server/control/ports/issues.ts'
import type { CountStore, Ledger } from '../../server/control/ports/ledger.ts'
import { hourOf, minuteMs, hourMs, spanOfMonth } from '../../server/domain/time.ts'
import { arrival, batch, boot, issue, journal, noon, record, records, sign, tally } from './ledger-samples.ts'

/** What the ledger keeps beside the counts, for the tests to look at. */
export interface Kept {
  evidence(): Promise<{ epoch: number; seq: number; verdict: string; reason: string | null; hour: number | null; plays: number }[]>
  gaps(): Promise<{ epoch: number; from: number; until: number }[]>
}
export interface LedgerUnderTest {
  ledger: Ledger
  counts: CountStore
  issues: IssueStore
  kept: Kept
}

const everything = { fromHour: 0, untilHour: 1_000_000 }

export function describeLedger(name: string, open: () => Promise<LedgerUnderTest>): void {
  /** With one published slide and one sign in epoch 1. */
  const ready = async () => {
    const parts = await open()
    await parts.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
    await parts.ledger.open(sign, { journal, epoch: 0, seq: 0 }, noon)
    const completed = async () => (await parts.counts.total(everything))[0]?.completed ?? 0
    return { ...parts, completed }
  }

  describe(name, () => {
    test('a record is counted in its hour, by slide and outcome', async () => {
      const { ledger, counts } = await ready()
      const mixed = record(1, { p1: 9, m1: 80_000, tallies: [tally(7), tally(2, { outcome: 'interrupted', reason: 'switched' }), tally(1, { outcome: 'failed', reason: 'missing', shownMs: 0 })] })
      expect(await ledger.accept(batch([mixed]))).toEqual({ epoch: 1, cursor: 1, records: [{ seq: 1, verdict: 'counted' }] })
      const hour = { fromHour: hourOf(noon), untilHour: hourOf(noon) + 1 }
      expect(await counts.total(hour)).toEqual([{ key: '', title: null, completed: 7, interrupted: 2, failed: 1, shownMs: 72_000, signs: 1 }])
      expect(await counts.total({ fromHour: hour.untilHour, untilHour: hour.untilHour + 1 })).toEqual([])
    })

    test('[PL3] a batch reported twice counts once', async () => {
      const { ledger, completed } = await ready()
      const sent = batch(records(1, 4))
      await ledger.accept(sent)
      expect(await ledger.accept(sent)).toEqual({ epoch: 1, cursor: 3, records: [1, 2, 3].map((seq) => ({ seq, verdict: 'known' })) })
      expect(await completed()).toBe(15)
    })

    test('[PL3] a batch that overlaps the last one counts only what is new', async () => {
      const { ledger, completed } = await ready()
      await ledger.accept(batch(records(1, 4)))
      const answer = await ledger.accept(batch(records(2, 6)))
      expect(answer.records.map(({ verdict }) => verdict)).toEqual(['known', 'known', 'counted', 'counted'])
      expect(await completed()).toBe(25)
    })

    test('[PL4] plays the server has for a boot add nothing under another number', async () => {
      const { ledger, completed, kept } = await ready()
      await ledger.accept(batch(records(1, 3)))
      const again = record(2, { seq: 3 })
      expect(await ledger.accept(batch([again]))).toEqual({ epoch: 1, cursor: 3, records: [{ seq: 3, verdict: 'known' }] })
      expect(await completed()).toBe(10)
      expect((await kept.evidence()).map(({ verdict }) => verdict)).toEqual(['counted', 'counted', 'known'])
    })

    test('[PL4] plays of a restored old disk image add nothing in the new epoch', async () => {
      const { ledger, completed } = await ready()
      await ledger.accept(batch(records(1, 5)))
      expect(await ledger.open(sign, { journal, epoch: 1, seq: 2 }, arrival)).toEqual({ epoch: 2, cursor: 0 })
      const answer = await ledger.accept(batch([...records(1, 3), record(3, { boot: 'boot000000000002', p0: 0, p1: 4 })], { epoch: 2 }))
      expect(answer.records.map(({ verdict }) => verdict)).toEqual(['known', 'known', 'counted'])
      expect(await completed()).toBe(25)
    })

    test('[PL4] plays that overlap known ones in part are quarantined, and kept', async () => {
      const { ledger, completed, kept } = await ready()
      await ledger.accept(batch(records(1, 3)))
      const overlap = record(3, { p0: 8, p1: 12 })
      expect((await ledger.accept(batch([overlap]))).records).toEqual([{ seq: 3, verdict: 'quarantined', reason: 'overlapping-plays' }])
      expect(await completed()).toBe(10)
      expect((await kept.evidence()).at(-1)).toEqual({ epoch: 1, seq: 3, verdict: 'quarantined', reason: 'overlapping-plays', hour: null, plays: 5 })
    })

    test('[PL5] an answered cursor is what the next hello is told', async () => {
      const { ledger } = await ready()
      await ledger.accept(batch(records(1, 4)))
      expect(await ledger.open(sign, { journal, epoch: 1, seq: 7 }, arrival)).toEqual({ epoch: 1, cursor: 3 })
    })

    test('[PL6] a number beyond the next is not applied and not answered', async () => {
      const { ledger, completed } = await ready()
      expect(await ledger.accept(batch([record(1), record(3), record(4)]))).toEqual({ epoch: 1, cursor: 1, records: [{ seq: 1, verdict: 'counted' }] })
      expect(await completed()).toBe(5)
      expect((await ledger.accept(batch(records(2, 5)))).cursor).toBe(4)
    })

    test('[PL6] numbers the sign no longer has are kept as a gap and skipped', async () => {
      const { ledger, completed, kept } = await ready()
      await ledger.accept(batch(records(1, 3)))
      expect((await ledger.accept(batch(records(6, 8), { oldest: 6 }))).cursor).toBe(7)
      expect(await kept.gaps()).toEqual([{ epoch: 1, from: 3, until: 6 }])
      expect(await completed()).toBe(20)
    })

    test('[PL6] a record that is there is not given up, whatever the oldest number says', async () => {
      const { ledger, kept } = await ready()
      const answer = await ledger.accept(batch(records(1, 3), { oldest: 50 }))
      expect(answer).toEqual({ epoch: 1, cursor: 2, records: [1, 2].map((seq) => ({ seq, verdict: 'counted' })) })
      expect(await kept.gaps()).toEqual([])
    })

    test('[PL6] a number given up that comes after all is kept in quarantine', async () => {
      const { ledger, completed, kept } = await ready()
      await ledger.accept(batch([record(4)], { oldest: 4 }))
      expect((await ledger.accept(batch([record(2)]))).records).toEqual([{ seq: 2, verdict: 'known' }])
      expect(await completed()).toBe(5)
      expect(await kept.evidence()).toContainEqual({ epoch: 1, seq: 2, verdict: 'quarantined', reason: 'changed-record', hour: null, plays: 5 })
    })

    test('[PL7] an unknown journal, one that went back in time and a replaced one get new epochs', async () => {
      const { ledger } = await ready()
      await ledger.accept(batch(records(1, 4)))
      expect(await ledger.open(sign, { journal: 'journal000000002', epoch: 0, seq: 0 }, arrival)).toEqual({ epoch: 2, cursor: 0 })
      expect(await ledger.open(sign, { journal, epoch: 1, seq: 9 }, arrival)).toEqual({ epoch: 3, cursor: 0 })
      await ledger.accept(batch(records(1, 4), { epoch: 3 }))
      expect(await ledger.open(sign, { journal, epoch: 3, seq: 2 }, arrival)).toEqual({ epoch: 4, cursor: 0 })
    })

    test('[PL7] a copy of another sign’s storage gets a number of its own', async () => {
      const { ledger } = await ready()
      const other = await ledger.open('nst-2', { journal, epoch: 7, seq: 40 }, arrival)
      expect(other.cursor).toBe(0)
      expect(other.epoch).not.toBe(7)
    })

    test('[PL7] an epoch given before the server was restored from a backup goes on', async () => {
      const { ledger, completed } = await ready()
      expect(await ledger.open(sign, { journal: 'journal000000003', epoch: 9, seq: 40 }, arrival)).toEqual({ epoch: 9, cursor: 0 })
      await ledger.accept(batch(records(31, 41), { epoch: 9, oldest: 31 }))
      expect(await completed()).toBe(50)
    })

    test('[PL7] an epoch that nobody can have been given is not believed, so that there is always one to come', async () => {
      const { ledger } = await ready()
      const claim = { journal: 'journal000000004', epoch: Number.MAX_SAFE_INTEGER, seq: 0 }
      expect(await ledger.open(sign, claim, arrival)).toEqual({ epoch: 2, cursor: 0 })
      expect(await ledger.open(sign, claim, arrival)).toEqual({ epoch: 3, cursor: 0 })
    })

    test('[PL7] a batch of another epoch applies nothing and is told the sign’s own', async () => {
      const { ledger, completed } = await ready()
      await ledger.accept(batch(records(1, 3)))
      expect(await ledger.accept(batch(records(1, 9), { epoch: 4 }))).toEqual({ epoch: 1, cursor: 2, records: [] })
      expect(await completed()).toBe(10)
      expect(await ledger.accept(batch(records(1, 2), { sign: 'never-seen' }))).toEqual({ epoch: 0, cursor: 0, records: [] })
    })

    test('[PL8] a slide never published and an impossible time are quarantined, take their numbers, and are kept', async () => {
      const { ledger, completed, kept } = await ready()
      const unknown = record(1, { tallies: [tally(5, { slide: 'heavy-rain@2' })] })
      const future = record(2, { offsetMs: arrival + hourMs })
      expect(await ledger.accept(batch([unknown, future, record(3)]))).toEqual({
        epoch: 1,
        cursor: 3,
        records: [
          { seq: 1, verdict: 'quarantined', reason: 'unknown-slide' },
          { seq: 2, verdict: 'quarantined', reason: 'impossible-time' },
          { seq: 3, verdict: 'counted' }
        ]
      })
      expect(await completed()).toBe(5)
      expect((await kept.evidence()).map(({ reason, plays }) => ({ reason, plays }))).toEqual([
        { reason: 'unknown-slide', plays: 5 },
        { reason: 'impossible-time', plays: 5 },
        { reason: null, plays: 5 }
      ])
    })

    test('[PL8] a slide published since is known at once', async () => {
      const { ledger, issues, completed } = await ready()
      const later = (seq: number) => record(seq, { tallies: [tally(5, { slide: 'heavy-rain@2' })] })
      await ledger.accept(batch([later(1)]))
      await issues.append(issue(2, { 'heavy-rain@2': 'ฝนตกหนักมาก' }))
      expect((await ledger.accept(batch([later(2)]))).records).toEqual([{ seq: 2, verdict: 'counted' }])
      expect(await completed()).toBe(5)
    })

    test('[PL9] a record without an offset takes what its boot learned, told in the same batch', async () => {
      const { ledger, kept } = await ready()
      const early = record(1, { offsetMs: null, wallMs: 0 })
      await ledger.accept(batch([early], { boots: [{ boot, offsetMs: noon + 2 * hourMs }] }))
      expect((await kept.evidence())[0]?.hour).toBe(hourOf(noon) + 2)
    })

    test('[PL9] what a boot learned in an earlier batch holds for the next', async () => {
      const { ledger, kept } = await ready()
      await ledger.accept(batch([record(1)], { boots: [{ boot, offsetMs: noon + 2 * hourMs }] }))
      await ledger.accept(batch([record(2, { offsetMs: null, wallMs: 0 })]))
      expect((await kept.evidence()).map(({ hour }) => hour)).toEqual([hourOf(noon), hourOf(noon) + 2])
    })

    test('[PL9] without any offset the controller’s clock decides, and a later offset moves nothing', async () => {
      const { ledger, counts } = await ready()
      await ledger.accept(batch([record(1, { offsetMs: null, wallMs: noon - 5 * hourMs })]))
      await ledger.accept(batch([record(2)], { boots: [{ boot, offsetMs: noon }] }))
      const hourWith = async (hour: number) => (await counts.total({ fromHour: hour, untilHour: hour + 1 }))[0]?.completed
      expect([await hourWith(hourOf(noon) - 5), await hourWith(hourOf(noon))]).toEqual([5, 5])
    })

    test('[PL9] plays a millisecond before and at Bangkok’s midnight fall in different months', async () => {
      const { ledger, counts } = await ready()
      const edge = Date.UTC(2026, 10, 30, 17)
      const last = record(1, { m0: 0, m1: 45_000, offsetMs: edge - 1 })
      const first = record(2, { m0: 1, m1: 45_001, offsetMs: edge - 1 })
      await ledger.accept(batch([last, first], { at: edge + minuteMs }))
      const inMonth = async (month: string) => {
        const { from, until } = spanOfMonth(month)
        return (await counts.total({ fromHour: hourOf(from), untilHour: hourOf(until) }))[0]?.completed
      }
      expect([await inMonth('2026-11'), await inMonth('2026-12')]).toEqual([5, 5])
    })

    test('[PL10] a number taken by other content is known, quarantined once, and the next hello gets a new epoch', async () => {
      const { ledger, completed, kept } = await ready()
      await ledger.accept(batch(records(1, 3)))
      const other = record(2, { boot: 'boot000000000009' })
      for (const once of [1, 2]) expect((await ledger.accept(batch([other]))).records, `time ${once}`).toEqual([{ seq: 2, verdict: 'known' }])
      expect(await completed()).toBe(10)
      expect((await kept.evidence()).filter(({ reason }) => reason === 'changed-record')).toHaveLength(1)
      expect((await ledger.accept(batch([record(3)]))).cursor).toBe(3)
      expect(await ledger.open(sign, { journal, epoch: 1, seq: 3 }, arrival)).toEqual({ epoch: 2, cursor: 0 })
    })

    test('a batch that cannot be kept fails alone among those that arrive with it', async () => {
      const { ledger, completed } = await ready()
      await ledger.open('nst-2', { journal: 'journal000000002', epoch: 0, seq: 0 }, noon)
      const broken = batch(records(1, 3), { at: Number.NaN, sign: 'nst-2' })
      const settled = await Promise.allSettled([ledger.accept(batch(records(1, 3))), ledger.accept(broken), ledger.accept(batch(records(3, 5)))])
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await completed()).toBe(20)
      expect((await ledger.accept(batch(records(1, 3), { sign: 'nst-2' }))).cursor).toBe(2)
    })
  })

  describe(`${name}: counts`, () => {
    test('sums go by province, slide and sign; titles are the form’s lines', async () => {
      const { ledger, counts, issues } = await ready()
      await issues.append(issue(2, { 'heavy-rain@2': 'ฝนตกหนักมาก', 'gale@1': 'ลมแรง' }))
      await ledger.open('pkt-1', { journal: 'journal000000002', epoch: 0, seq: 0 }, noon)
      await ledger.accept(batch([record(1), record(2, { tallies: [tally(5, { slide: 'heavy-rain@2' })] })]))
      await ledger.accept(batch([record(1, { tallies: [tally(3, { slide: 'gale@1' }), tally(2, { slide: 'gale@1', outcome: 'interrupted', reason: 'power' })] })], { sign: 'pkt-1', province: 'TH-83' }))
      const sum = { interrupted: 0, failed: 0, title: null, signs: 1 }
      expect(await counts.sums('province', everything)).toEqual([
        { ...sum, key: 'TH-80', completed: 10, shownMs: 80_000 },
        { ...sum, key: 'TH-83', completed: 3, interrupted: 2, shownMs: 40_000 }
      ])
      expect(await counts.sums('slide', everything)).toEqual([
        { ...sum, key: 'gale', title: 'ลมแรง', completed: 3, interrupted: 2, shownMs: 40_000 },
        { ...sum, key: 'heavy-rain', title: 'ฝนตกหนักมาก', completed: 10, shownMs: 80_000 }
      ])
      expect((await counts.sums('sign', { ...everything, province: 'TH-83' })).map(({ key }) => key)).toEqual(['pkt-1'])
      expect(await counts.titles({ ...everything, province: 'TH-80' })).toEqual([
        { title: 'ฝนตกหนัก', completed: 5 },
        { title: 'ฝนตกหนักมาก', completed: 5 }
      ])
      expect((await counts.total(everything))[0]?.signs).toBe(2)
    })

    test('a sign that moves leaves its counts where they were made', async () => {
      const { ledger, counts } = await ready()
      await ledger.accept(batch([record(1)]))
      await ledger.accept(batch([record(2)], { province: 'TH-84' }))
      expect((await counts.sums('province', everything)).map(({ key, completed }) => [key, completed])).toEqual([
        ['TH-80', 5],
        ['TH-84', 5]
      ])
    })
  })
}
