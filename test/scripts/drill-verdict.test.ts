import { expect, test } from 'vitest'
import { fateOf, type Circumstances } from '../../scripts/drill/fate.ts'
import { createTruth, type Showing } from '../../scripts/drill/truth.ts'
import { judge } from '../../scripts/drill/verdict.ts'
import { hourMs } from '../../server/domain/time.ts'

const dwellMs = 3000
const calm: Circumstances = { deaths: [], doubts: [], dwellMs }
/** A slot's beginning, well within an hour. */
const slot = 500_000 * hourMs + 900_000
const showing = (late: number, stood: number, more: Partial<Showing> = {}): Showing => ({
  mark: 1, from: slot + late, until: slot + late + stood, cut: false, shiftMs: 0, first: false, ...more
})

test.each<[string, Showing, Partial<Circumstances>, string]>([
  ['what stood in its slot from edge to edge was whole', showing(4, 2998), {}, 'whole'],
  ['a frame early is in time', showing(-9, 3000), {}, 'whole'],
  ['what a page begins with just before a slot may belong to the slot before', showing(-9, 3000, { first: true }), {}, 'uncertain'],
  ['two frames late is in time', showing(50, 2950), {}, 'whole'],
  ['what began and ended equally late is nobody’s sure play, though it stood its dwell', showing(100, 3000), {}, 'uncertain'],
  ['what joined in the middle of its slot was not whole', showing(900, 2100), {}, 'broken'],
  ['what was cut off early was not whole', showing(4, 1500, { cut: true }), {}, 'broken'],
  ['what stood at the end of its slot when the machine died may have been closed or not', showing(4, 2990, { cut: true }), {}, 'uncertain'],
  ['what ended just before the machine died may not be on its disk', showing(4, 2998), { deaths: [slot + 3100] }, 'uncertain'],
  ['what ended long before the machine died is on its disk', showing(4, 2998), { deaths: [slot + 3500] }, 'whole'],
  ['what lies on a disk that was wiped is nobody’s sure play', showing(4, 2998), { doubts: [{ why: 'wiped', from: slot + 100, until: slot + 200 }] }, 'uncertain'],
  ['a page that began with a wrong clock keeps to that clock’s slots', showing(1200, 2998, { shiftMs: -1200 }), {}, 'whole'],
  ['a picture that stays for the next one’s missing turn was whole', showing(4, 5998), {}, 'whole']
])('%s', (_, seen, circumstances, is) => {
  expect(fateOf(seen, { ...calm, ...circumstances }).is).toBe(is)
})

test('what a full disk refused is in doubt only if the machine went before it was written', () => {
  const doubts = [{ why: 'full', from: slot, until: slot + 4000, unlessAliveAt: slot + 8000 }]
  expect(fateOf(showing(4, 2998), { ...calm, doubts, deaths: [slot + 9000] })).toEqual({ is: 'whole' })
  expect(fateOf(showing(4, 2998), { ...calm, doubts, deaths: [slot + 7000] })).toEqual({ is: 'uncertain', why: 'full' })
})

const slideOf = new Map([[1, 'a'], [2, 'b']])
const judged = (showings: Showing[], counted: Record<string, number>, clones: Showing[] = []) =>
  judge({ ...calm, showings, clones, slideOf }, new Map(Object.entries(counted)))
const hour = 500_000

test('a play that was seen and not counted is lost, one that was counted and not seen is double', () => {
  expect(judged([showing(4, 2998), showing(4, 2998, { mark: 2 })], { [`a ${hour}`]: 1, [`b ${hour}`]: 1 })).toMatchObject({ sure: 2, lost: 0, double: 0, wrongHour: 0 })
  expect(judged([showing(4, 2998)], {})).toMatchObject({ lost: 1, double: 0, wrong: [`a: seen 1, counted 0`, `a ${hour}: seen 1, counted 0`] })
  expect(judged([], { [`a ${hour}`]: 1 })).toMatchObject({ lost: 0, double: 1 })
  expect(judged([showing(900, 2100)], { [`a ${hour}`]: 1 })).toMatchObject({ double: 1 })
})

test('a play counted in another hour is in a wrong hour, and neither lost nor double', () => {
  expect(judged([showing(4, 2998)], { [`a ${hour + 7}`]: 1 })).toMatchObject({ lost: 0, double: 0, wrongHour: 1 })
})

test('a play at an hour’s edge may be in either hour, but must be in one', () => {
  const edge = { ...showing(0, 2998), from: hour * hourMs - 5, until: hour * hourMs + 2995 }
  expect(judged([edge], { [`a ${hour - 1}`]: 1 })).toMatchObject({ lost: 0, double: 0, wrongHour: 0 })
  expect(judged([edge], { [`a ${hour}`]: 1 })).toMatchObject({ lost: 0, double: 0, wrongHour: 0 })
  expect(judged([edge], {})).toMatchObject({ lost: 1 })
  expect(judged([edge], { [`a ${hour}`]: 1, [`a ${hour - 1}`]: 1 })).toMatchObject({ double: 1 })
})

test('what nobody can be sure of may be counted or not, and is named', () => {
  const cut = showing(4, 2990, { cut: true })
  expect(judged([cut], {})).toMatchObject({ lost: 0, uncertain: [{ slide: 'a', at: cut.from, why: 'on glass when the machine was gone' }] })
  expect(judged([cut], { [`a ${hour}`]: 1 })).toMatchObject({ double: 0 })
  expect(judged([], { [`a ${hour}`]: 1 }, [showing(4, 2998)])).toMatchObject({ double: 0, uncertain: [{ why: 'shown by a clone' }] })
})

test('an observer ends what stood when its page went, and knows a page that went unheard by the next one’s beginning', () => {
  const noted: Showing[] = []
  const truth = createTruth((one) => void noted.push(one))
  truth.began(0, 1000)
  truth.saw(1, 1100)
  truth.saw(2, 4000)
  truth.gone(5000)
  truth.began(-500, 6000)
  truth.saw(1, 6100)
  truth.began(0, 7000)
  expect(noted).toEqual([
    { mark: 1, from: 1100, until: 4000, cut: false, shiftMs: 0, first: true },
    { mark: 2, from: 4000, until: 5000, cut: true, shiftMs: 0, first: false },
    { mark: 1, from: 6100, until: 7000, cut: true, shiftMs: -500, first: true }
  ])
  expect(truth.deaths()).toEqual([5000, 7000])
})
