/** What an upload may cost. */
export const darkroomLimits = {
  bytes: 25 * 1024 * 1024,
  pixels: 50_000_000,
  leastSide: 16,
  mostAspect: 20,
  /** Long side of a normalised master, pixels. */
  masterSide: 3840,
  wallMs: 10_000,
  rssBytes: 600 * 1024 * 1024
} as const

export const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
export const inMegapixels = (pixels: number): string => `${String(Math.round(pixels / 1_000_000))} MP`
