/** What the person who keeps the machine may read, and nobody else. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const loopbackName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i
/** A proxy on this machine comes from loopback too, and says for whom. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** From this very machine and not for anybody else, or with the token; undefined: no token opens it. */
export function isOperator({ headers, from }: { headers: IncomingHttpHeaders; from: string | undefined }, token: string | undefined): boolean {
  const [, given] = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '') ?? []
  if (token !== undefined && given !== undefined) return timingSafeEqual(digest(given), digest(token))
  // The name too, so that no page elsewhere can send a browser of this machine here.
  const isNamedHere = loopbackName.test(headers.host ?? '')
  return isNamedHere && loopback.test(from ?? '') && !forwarding.some((name) => name in headers)
}
