/** A class of values, both ends in it; `shade` is 1 (palest) to 5. */
export interface ShadeStep {
  shade: number
  from: number
  to: number
}

const shades = 5

/**
 * Cuts whole numbers above nought into classes that end at 4, 16, 36, 64 and 100 % of the largest: what is nearly equal looks equal, and one giant
 * does not pale all others. Classes without a number are left out.
 */
export function shadeSteps(values: readonly number[]): ShadeStep[] {
  const most = Math.max(0, ...values)
  const end = (shade: number): number => Math.floor(most * (shade / shades) ** 2)
  return Array.from({ length: shades }, (_, index) => ({ shade: index + 1, from: end(index) + 1, to: end(index + 1) })).filter(({ from, to }) => from <= to)
}

/** 0: nothing. */
export const shadeOf = (value: number, steps: readonly ShadeStep[]): number => (value <= 0 ? 0 : (steps.find(({ to }) => value <= to)?.shade ?? shades))
