import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenOrder } from '../../server/domain/even-order.ts'
import { fairOrder } from '../../server/domain/fair-order.ts'
import { gcd } from '../../server/domain/gcd.ts'
import { neededRepeats, repeats, someOrderIsEven, straying } from './fairness.ts'
import { lawRuns } from './law-runs.ts'

const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
/** All weights up to 10 in rising order, without a common divisor. */
function* allWeights(most: number, longest: number, begun: number[] = []): Generator<number[]> {
  if (begun.length > 1 && begun.reduce(gcd) === 1) yield begun
  if (begun.length < most) for (let next = begun.at(-1) ?? 1; next <= 10 && sum(begun) + next <= longest; next++) yield* allWeights(most, longest, [...begun, next])
}

const weights = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 30 }),
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 10 })), { minLength: 1, maxLength: 100 })
)

test('in every stretch from its start each is within one of its exact share, and within two in any other', () => {
  fc.assert(
    fc.property(weights, (list) => {
      const order = fairOrder(list)
      const length = sum(list)
      expect(list.map((_, index) => order.filter((who) => who === index).length)).toEqual(list)
      const { fromStart, anywhere } = straying(list, order)
      expect(fromStart).toBeLessThanOrEqual(length)
      expect(anywhere).toBeLessThan(2 * length)
    }),
    lawRuns()
  )
})

test('nobody follows itself, across the end too, when another could stand between', () => {
  fc.assert(
    fc.property(weights, (list) => {
      expect(repeats(fairOrder(list))).toBe(neededRepeats(list))
    }),
    lawRuns()
  )
})

test('where an order can be within one in any stretch without a needless repeat, it is: all of at most four weights and ten turns, against every order there is', () => {
  for (const list of allWeights(4, 10)) {
    const order = evenOrder(list)
    expect([list, order !== null]).toEqual([list, someOrderIsEven(list, true)])
    if (order !== null) expect([list, straying(list, order).anywhere <= sum(list), repeats(order)]).toEqual([list, true, neededRepeats(list)])
  }
})

test('the shortest that cannot: 4 : 3 : 1 only with a repeat, of any shares 8 : 2 : 1 and others of eleven turns not even so', () => {
  expect([...allWeights(8, 8)].filter((list) => !someOrderIsEven(list, true))).toEqual([[1, 3, 4]])
  expect(someOrderIsEven([1, 3, 4], false)).toBe(true)
  expect([...allWeights(4, 11)].filter((list) => !someOrderIsEven(list, false)).map((list) => list.join())).toEqual(
    ['1,1,4,5', '1,2,3,5', '1,2,8', '1,3,3,4', '1,3,7', '1,4,6', '2,3,6', '2,4,5']
  )
})

test('the search gives up on none that has an even order: all of at most six weights, and as many turns as LAW_TURNS says', () => {
  for (const list of allWeights(6, Number(process.env['LAW_TURNS'] ?? 18)))
    expect([list, evenOrder(list) !== null]).toEqual([list, evenOrder(list, Infinity) !== null])
}, 300_000)

test('what one slide more often than the rest asks for is found: shares that only differ for a few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 60 }), fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 2 }), (ones, heavy) => {
      const list = [...heavy, ...new Array<number>(ones).fill(1)]
      const order = fairOrder(list)
      expect(straying(list, order).anywhere).toBeLessThanOrEqual(sum(list))
    }),
    lawRuns(500)
  )
})

test('a hundred slides of shares up to ten are ordered at once', () => {
  const list = Array.from({ length: 100 }, (_, index) => 1 + ((index * 7) % 10))
  const began = performance.now()
  expect(fairOrder(list)).toHaveLength(sum(list))
  expect(performance.now() - began).toBeLessThan(5000)
})
