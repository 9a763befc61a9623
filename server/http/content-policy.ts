/** What a page of ours may load and run: its own files, and nothing written into it. */
import type { RequestHandler } from 'express'

const plainHost = /^[0-9A-Za-z.:[\]-]+$/

/** The Content-Security-Policy. `host`: as the request names us. `styleNonce`: style elements that carry it are ours too. `framed`: a page of ours may hold it in a frame. */
export function contentPolicy(host: string, { styleNonce, framed = false }: { styleNonce?: string; framed?: boolean } = {}): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`,
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    // The player shows films from its own store.
    'media-src': "'self' blob:",
    // Older browsers do not take the WebSocket of the same host for the same origin.
    'connect-src': plainHost.test(host) ? `'self' ws://${host} wss://${host}` : "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-src': framed ? "'self'" : "'none'",
    'frame-ancestors': framed ? "'self'" : "'none'"
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

export const policyHeader = 'Content-Security-Policy'

export const strictPolicy: RequestHandler = ({ headers }, response, next) => {
  response.setHeader(policyHeader, contentPolicy(headers.host ?? ''))
  // Nothing of ours needs any of it.
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=()')
  next()
}

/** For the player: its page stands in frames of its own outer page. */
export const framedPolicy: RequestHandler = ({ headers }, response, next) => {
  response.setHeader(policyHeader, contentPolicy(headers.host ?? '', { framed: true }))
  response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  next()
}
