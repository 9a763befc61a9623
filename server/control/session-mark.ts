import { sha256 } from './digest.ts'

const markLength = 12

/** Tells one session, or one key, from another and opens none; undefined: there is none. */
export function sessionMark(cookie: string | undefined, authorization?: string): string | undefined {
  const secret = /(?:^|[;\s])(?:__Secure-|__Host-)?paituean\.session_token=([^;\s]+)/.exec(cookie ?? '')?.[1] ?? /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1]
  return secret === undefined ? undefined : sha256(secret).slice(0, markLength)
}
