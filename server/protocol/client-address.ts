const looksLikeAddress = /^[0-9A-Fa-f:.]{2,45}$/
/** IPv4 as sockets of both families tell it. */
const mapped = /^::ffff:(?=\d+\.)/i

/**
 * Whom a request is from: whoever connected, or, behind `hops` proxies of ours, whom the outermost of these saw.
 * Only as much of `X-Forwarded-For` is believed as our own proxies have written.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | readonly string[] | undefined, hops: number): string {
  const told = (typeof forwardedFor === 'string' ? forwardedFor : (forwardedFor ?? []).join(',')).split(',').map((part) => part.trim())
  const from = [peer ?? '', ...told.filter((part) => part !== '').reverse()]
  const seen = from[Math.min(hops, from.length - 1)] ?? ''
  return (looksLikeAddress.test(seen) ? seen : (peer ?? 'unknown')).replace(mapped, '')
}
