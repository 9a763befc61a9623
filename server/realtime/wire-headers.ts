import type { Server } from 'node:http'
import { bareHeaders } from '../protocol/bare-headers.ts'

/** The library answers on its own path, past the border. */
export function headWires(server: Server, path: string, publicUrl: string): void {
  const headers = Object.entries({ ...bareHeaders(publicUrl.startsWith('https:')), 'Cache-Control': 'no-store' })
  server.prependListener('request', (request, response) => {
    if (request.url?.startsWith(`${path}/`) !== true) return
    for (const [name, value] of headers) response.setHeader(name, value)
  })
}
