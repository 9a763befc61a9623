/** A class of values: both ends are among the values; `shade` is 1 (palest) to 5. */
export interface ShadeStep {
  shade: number
  from: number
  to: number
}

const shades = 5

/** Cuts values above nought into at most five classes of about as many values each, so that one giant does not pale all others. */
export function shadeSteps(values: readonly number[]): ShadeStep[] {
  const sorted = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b)
  const count = Math.min(shades, sorted.length)
  return Array.from({ length: count }, (_, index) => {
    const part = sorted.slice(Math.floor((index * sorted.length) / count), Math.floor(((index + 1) * sorted.length) / count))
    // Few classes use the whole scale's dark end: what is most is always darkest.
    return { shade: shades - count + index + 1, from: part[0] ?? 0, to: part.at(-1) ?? 0 }
  })
}

/** 0: nothing. */
export const shadeOf = (value: number, steps: readonly ShadeStep[]): number => (value <= 0 ? 0 : (steps.find(({ to }) => value <= to)?.shade ?? shades))
