/** Renderings, by the sha256 of their bytes; open, since signs have no cookie and what stands there is on public signs. */
export const mediaPath = (sha256: string): string => `/media/${sha256}`
