import type { RequestHandler } from 'express'

/** Ends a connection whose message is not here in time. Uploads have the time that the whole server gives a request. */
export const bodyDeadline =
  (ms: number): RequestHandler =>
  (request, _response, next) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding, 'content-type': type = '' } = request.headers
    if ((length !== '0' || encoding !== undefined) && !type.startsWith('multipart/')) {
      const timer = setTimeout(() => request.destroy(), ms)
      request.once('close', () => clearTimeout(timer))
      request.once('end', () => clearTimeout(timer))
    }
    next()
  }
