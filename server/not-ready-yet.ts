/** What is answered between taking the port and being able to work: whoever asks meanwhile would wait for ever. */
import type { RequestListener, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { Failure, failures } from './domain/failure.ts'
import { bareHeaders } from './protocol/bare-headers.ts'
import { failureBody } from './protocol/failure-wire.ts'

const retrySeconds = 2

/** Returns what makes way for the real one. `secure`: people reach us by https. */
export function answerNotReady(server: Server, secure: boolean): () => void {
  const failure = new Failure('not-ready')
  const body = JSON.stringify(failureBody(failure))
  const answer: RequestListener = (request, response) => {
    request.resume()
    response.writeHead(failures[failure.code].status, { ...bareHeaders(secure), 'Content-Type': 'application/json; charset=utf-8', 'Retry-After': retrySeconds, 'Cache-Control': 'no-store', 'Connection': 'close' })
    response.end(body)
  }
  const refuse = (_request: unknown, socket: Duplex): void => {
    socket.end(`HTTP/1.1 503 Service Unavailable\r\nRetry-After: ${String(retrySeconds)}\r\nConnection: close\r\n\r\n`)
  }
  server.on('request', answer)
  server.on('upgrade', refuse)
  return () => {
    server.off('request', answer)
    server.off('upgrade', refuse)
  }
}
