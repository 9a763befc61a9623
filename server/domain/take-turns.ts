/**
 * An order in which each is within one of its exact share in every stretch from the round's start, and so within two in any other: the k-th
 * turn of weight w falls between (k−1)·L/w and k·L/w, the earliest deadline first. Tijdeman's chairman assignment shows that it always works out.
 * `polite` lets nobody go twice running where a deadline allows it, which may not work out: then null.
 */
export function takeTurns(weights: readonly number[], polite: boolean): number[] | null {
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const given = weights.map(() => 0)
  const order: number[] = []
  for (let turn = 1; turn <= length; turn++) {
    let chosen = -1
    let earliest = Infinity
    for (const [index, weight] of weights.entries()) {
      const had = given[index] ?? 0
      if (had >= weight || weight * turn <= had * length) continue
      const deadline = Math.ceil(((had + 1) * length) / weight)
      if (deadline < turn) return null
      const twice = index === order.at(-1) || (turn === length && index === order[0])
      // A tie goes to the heavier slide, which has less room later.
      const rank = (polite && twice && deadline > turn ? length : 0) + deadline - weight / (length + 1)
      if (rank < earliest) [chosen, earliest] = [index, rank]
    }
    if (chosen < 0) return null
    given[chosen] = (given[chosen] ?? 0) + 1
    order.push(chosen)
  }
  return order
}
