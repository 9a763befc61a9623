import { createServer, type Server, type ServerOptions } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { followCertificate, readCertificate, type CertificateFiles } from './certificate.ts'
import { BadConfig } from './config.ts'
import { answerNotReady } from './not-ready-yet.ts'

/** How many connections may wait to be taken: a fleet that comes back at once. */
const backlog = 4096
const times: ServerOptions = {
  /** A film of 200 MB on a line of 3 Mbit/s. */
  requestTimeout: 10 * 60 * 1000,
  headersTimeout: 20_000,
  /** Longer than a proxy keeps a connection that it may use again. */
  keepAliveTimeout: 65_000
}

interface Place {
  host: string
  port: number
  /** Absent: without TLS. */
  tls?: CertificateFiles | undefined
  /** Where people reach it, if that is elsewhere. */
  publicUrl?: string | undefined
  /** Told of each renewed certificate, with what was wrong with it if it could not be taken. */
  onRenewal?: (fault: unknown) => void
  /** How often the certificate's files are looked at, ms. */
  lookEveryMs?: number | undefined
}
export interface Listening {
  server: Server
  /** Where this machine reaches it, without a slash at the end. */
  url: string
  /** From now on others answer; until then everybody is told that it is not ready. */
  makeWay: () => void
}

async function serverFor({ tls, onRenewal = () => undefined, lookEveryMs }: Place): Promise<Server> {
  if (tls === undefined) return createServer(times)
  const certificate = await readCertificate(tls).catch((fault: unknown) => {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new BadConfig(`TLS_CERT, TLS_KEY: expected a certificate and its key in PEM, received “${tls.certFile}” and “${tls.keyFile}”: ${why}`)
  })
  const server = createSecureServer({ ...times, ...certificate })
  const stop = followCertificate(server, { ...tls, onChange: onRenewal, ...(lookEveryMs === undefined ? {} : { everyMs: lookEveryMs }) })
  server.once('close', stop)
  return server
}

/** Takes the port before anything else is touched. Rejects when it is taken. */
export async function listen(place: Place): Promise<Listening> {
  const { host, port } = place
  const server = await serverFor(place)
  const makeWay = answerNotReady(server, place.tls !== undefined || place.publicUrl?.startsWith('https:') === true)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen({ host, port, backlog }, listening)
  })
  const { port: bound } = server.address() as AddressInfo
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { server, makeWay, url: `${place.tls === undefined ? 'http' : 'https'}://${name}:${bound}` }
}
