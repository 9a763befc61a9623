/** The few measures every arrangement shares, in pixels, from the canvas's shorter side. */

/** Air between the edge and any letter. */
export function marginOf(width: number, height: number): number {
  const side = Math.min(width, height)
  if (side < 48) return 1
  return side < 100 ? Math.max(2, Math.round(side * 0.04)) : Math.round(side * 0.055)
}

/** Thickness of the accent band; small signs have no pixel to spare for one. */
export function bandOf(width: number, height: number): number {
  const side = Math.min(width, height)
  return side < 60 ? 0 : Math.max(2, Math.round(side * 0.028))
}

/** Thickness of the accent rule over the plate. */
export function ruleOf(width: number, height: number): number {
  const side = Math.min(width, height)
  return side < 60 ? 0 : Math.max(1, Math.round(side * 0.012))
}

/** Least air above and below the letters on the plate. */
export function leastPadOf(width: number, height: number): number {
  const side = Math.min(width, height)
  return Math.max(1, Math.round(side * (side < 100 ? 0.02 : 0.03)))
}
