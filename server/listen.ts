import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How many connections may wait to be taken: a fleet that comes back at once. */
const backlog = 4096
/** A film of 200 MB on a line of 3 Mbit/s. */
const longestRequestMs = 10 * 60 * 1000

export interface Listening {
  server: Server
  /** Where this machine reaches it, without a slash at the end. */
  url: string
}

/** Takes the port before anything else is touched. Rejects when it is taken. */
export async function listen(host: string, port: number): Promise<Listening> {
  const server = createServer({ requestTimeout: longestRequestMs })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen({ host, port, backlog }, listening)
  })
  const { port: bound } = server.address() as AddressInfo
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { server, url: `http://${name}:${bound}` }
}
