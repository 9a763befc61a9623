/** Each entry's part of all showings, in percent with one decimal. */
export function sharePercent(shares: readonly number[], index: number): number {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return all === 0 ? 0 : Math.round(((shares[index] ?? 0) / all) * 1000) / 10
}
