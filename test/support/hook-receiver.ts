import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface HookReceiver {
  url: string
  calls: { path: string; headers: IncomingHttpHeaders; body: string }[]
  /** Answers of the next calls, one each; 204 when there are none. */
  answers: number[]
}

/** A real HTTP server on the loopback that takes webhooks. A redirect points to `/elsewhere`. */
export async function openHookReceiver(): Promise<HookReceiver> {
  const calls: HookReceiver['calls'] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (piece: string) => (body += piece))
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body })
      const status = answers.shift() ?? 204
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls, answers }
}
