import { evenOrder } from './even-order.ts'
import { takeTurns } from './take-turns.ts'

/**
 * The turns of one round, by index of weight, each as often as its weight says.
 *
 * Laws. Nobody follows itself, across the round's end too, when another could stand between: only a weight over half of all L has to, 2w − L times.
 * In any stretch, across the end too, each is within one of its exact share wherever some order has it so and keeps the first law; for at most six
 * weights up to 10 and 40 turns that is certain. Some shares have none: 4 : 3 : 1 is so only if the 4 follows itself, and 8 : 2 : 1 not at all (Fraenkel's
 * conjecture says why there are many). There each is within one in any stretch from the round's start, and less than two from its share in any other.
 */
export function fairOrder(weights: readonly number[]): number[] {
  const order = evenOrder(weights) ?? takeTurns(weights, true) ?? takeTurns(weights, false)
  if (order === null) throw new RangeError(`no fair order of shares ${weights.join(', ')}`)
  return order
}
