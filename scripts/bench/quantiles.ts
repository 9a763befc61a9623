export interface Quantiles {
  p50: number
  p95: number
  max: number
}

/** Nearest-rank quantiles; of nothing, zeros. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** A number a person can compare: three digits. */
export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

export const row = (name: string, values: readonly number[], unit = 'ms'): string => {
  const { p50, p95, max } = quantiles(values)
  return `${name.padEnd(34)} p50 ${short(p50).padStart(7)}  p95 ${short(p95).padStart(7)}  max ${short(max).padStart(7)}  ${unit}  (${values.length})`
}
