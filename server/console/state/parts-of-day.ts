/** `2026-11-23` in parts, and how many days its month has; `day` is null for a month `2026-11`. */
export function partsOfDay(value: string): { year: number; month: number; day: number | null; days: number } {
  const [year = 0, month = 1, day] = value.split('-').map(Number)
  return { year, month, day: day ?? null, days: new Date(Date.UTC(year, month, 0)).getUTCDate() }
}
