/** Least and most, as the sign's own rules say. */
export const limits = {
  x: [0, 16384],
  y: [0, 16384],
  width: [16, 4096],
  height: [16, 4096],
  pitchMm: [0.5, 50],
  viewingDistanceM: [1, 500],
  diskMB: [10, 1_000_000]
} as const
export type Measure = keyof typeof limits
