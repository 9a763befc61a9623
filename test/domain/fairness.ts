/** How far an order strays, found by its definition and by nothing the code under test uses. */

/** In units of 1/L turns: the furthest anybody's count is from its exact share in a stretch from the start, and in any stretch, across the end too. */
export function straying(weights: readonly number[], order: readonly number[]): { fromStart: number; anywhere: number } {
  const length = order.length
  let [fromStart, anywhere] = [0, 0]
  for (const [index, weight] of weights.entries()) {
    let [lead, least, most] = [0, 0, 0]
    for (const who of order) {
      lead += (who === index ? length : 0) - weight
      least = Math.min(least, lead)
      most = Math.max(most, lead)
    }
    fromStart = Math.max(fromStart, most, -least)
    // A stretch is the difference of two prefixes; a cyclic one too, since the whole round leaves no lead.
    anywhere = Math.max(anywhere, most - least)
  }
  return { fromStart, anywhere }
}

/** How often somebody follows itself, across the end too. */
export const repeats = (order: readonly number[]): number => order.filter((who, place) => order.length > 1 && order[(place + 1) % order.length] === who).length

/** How often it cannot be helped. */
export const neededRepeats = (weights: readonly number[]): number => {
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  return length === 1 ? 0 : Math.max(0, ...weights.map((weight) => (weight === length ? length : 2 * weight - length)))
}

/** Whether any order of these weights keeps within one in any stretch, by trying them all; `apart`: of those without a needless repeat. */
export function someOrderIsEven(weights: readonly number[], apart: boolean): boolean {
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const left = [...weights]
  const order: number[] = []
  const lead = weights.map(() => ({ now: 0, least: 0, most: 0 }))
  const extend = (): boolean => {
    if (order.length === length) return !apart || repeats(order) === neededRepeats(weights)
    for (const [who, more] of left.entries()) {
      if (more === 0) continue
      const before = lead.map((one) => ({ ...one }))
      order.push(who)
      left[who] = more - 1
      for (const [index, one] of lead.entries()) {
        one.now += (index === who ? length : 0) - weights[index]!
        one.least = Math.min(one.least, one.now)
        one.most = Math.max(one.most, one.now)
      }
      if (lead.every(({ least, most }) => most - least <= length) && extend()) return true
      for (const [index, one] of before.entries()) lead[index] = one
      left[who] = more
      order.pop()
    }
    return false
  }
  return extend()
}
