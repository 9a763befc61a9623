/** The server's clock as its answers tell it: a desk's own clock may be minutes off, a count of seconds since a start must not be. */
import { now, useNow } from '../clock.ts'

let offsetMs = 0
/** The Date header has whole seconds; less than this is within its grain. */
const grainMs = 2000

export function tellServerTime(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(told)) return
  const off = told + 500 - now()
  offsetMs = Math.abs(off) < grainMs ? 0 : off
}

export const serverNow = (): number => now() + offsetMs
/** The server's time, told again every `everyMs`. */
export const useServerNow = (everyMs: number): number => useNow(everyMs) + offsetMs
