/**
 * Whether a browser's `Origin` is one of our own pages: the host the request names, or the one people reach us by, which a proxy may hide.
 * No Origin at all is no browser.
 */
export function isOwnPage(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true
  const from = URL.parse(origin)?.host
  return from !== undefined && (from === host || from === new URL(publicUrl).host)
}
