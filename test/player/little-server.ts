/** A small real server speaking the player's wire, so that the page is tested by itself: what it hears is parsed and kept. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { Server, type Namespace } from 'socket.io'
import type { Command } from '../../server/domain/command.ts'
import type { Manifest } from '../../server/domain/manifest.ts'
import type { PlayRecord } from '../../server/domain/record.ts'
import {
  Batch,
  CommandAnswer,
  Hello,
  ManifestFailed,
  ManifestProgress,
  ManifestReady,
  ManifestShown,
  PairingHello,
  refuse,
  Status,
  TakeoverCleared,
  type BatchAnswer,
  type PairingToServer,
  type ServerToPairing,
  type ServerToSign,
  type SignToServer
} from '../../server/protocol/player-wire.ts'

export const goodToken = 'a-token-of-the-test-server'
const csp = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' ws: wss:; style-src 'self'"
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

/** What outlives the server: the ledger, the media, the wanted manifest. */
export interface LittleWorld {
  media: Map<string, Buffer>
  /** Bytes served once instead of the right ones, by sha256. */
  spoiled: Map<string, Buffer>
  /** Requests for parts of a file: `from-to`; the first for a part from this byte on is cut off. */
  ranges: string[]
  breakAt: number | null
  wanted: Manifest | null
  trusted: boolean
  transports: ('websocket' | 'polling')[]
  sealEveryMs: number
  epoch: number
  journal: string | null
  /** Version of the page that the welcome tells. */
  build: string | null
  /** What a sign must say to be known. */
  token: string
  /** Applied records in order. */
  ledger: PlayRecord[]
  /** All that arrived, applied or not. */
  arrived: PlayRecord[]
  /** Answers to reports that are to be lost on the way. */
  loseAnswers: number
  facts: { kind: 'ready' | 'shown' | 'failed' | 'cleared'; version: string; fault?: string; takeover?: string | null }[]
  hellos: Hello[]
  seekers: { secret: string; keeps: boolean }[]
  statuses: Status[]
  requests: string[]
  /** Manifests acknowledged on receipt. */
  receipts: number
  answers: CommandAnswer[]
  progress: ManifestProgress[]
}
export const newWorld = (): LittleWorld => ({
  media: new Map(),
  spoiled: new Map(),
  ranges: [],
  breakAt: null,
  wanted: null,
  trusted: true,
  transports: ['websocket', 'polling'],
  sealEveryMs: 1000,
  epoch: 0,
  journal: null,
  build: null,
  token: goodToken,
  ledger: [],
  arrived: [],
  loseAnswers: 0,
  facts: [],
  hellos: [],
  seekers: [],
  statuses: [],
  requests: [],
  receipts: 0,
  answers: [],
  progress: []
})

export interface LittleServer {
  url: string
  port: number
  /** Codes shown so far; `pair` ends the pairing. */
  pair(): void
  publish(manifest: Manifest): void
  /** Serves other pages from now on. */
  serve(page: string): void
  order(commands: Command[]): void
  stop(): Promise<void>
}

const code = 'K7M2P9QX'

export async function startLittleServer(firstPage: string, world: LittleWorld, port = 0): Promise<LittleServer> {
  let page = firstPage
  const http: HttpServer = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    world.requests.push(path)
    const sha256 = /^\/media\/([0-9a-f]{64})$/.exec(path)?.[1]
    if (sha256 !== undefined) {
      const bytes = world.spoiled.get(sha256) ?? world.media.get(sha256)
      world.spoiled.delete(sha256)
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      if (bytes && from !== undefined && world.breakAt !== null && Number(from) >= world.breakAt) {
        world.breakAt = null
        response.writeHead(206, { 'content-length': Number(to) + 1 - Number(from) })
        response.write(bytes.subarray(Number(from), Number(from) + 1000), () => response.destroy())
        return
      }
      world.ranges.push(`${from ?? ''}-${to ?? ''}`)
      response.writeHead(bytes ? (from ? 206 : 200) : 404, { 'content-type': 'image/png', 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=31536000, immutable' })
      response.end(from ? bytes?.subarray(Number(from), Number(to) + 1) : bytes)
      return
    }
    const name = normalize(path.replace(/^\/player\/?/, '') || 'index.html')
    readFile(join(page, name)).then(
      (content) => {
        const own = { 'content-type': types[extname(name)] ?? 'application/octet-stream', 'access-control-allow-origin': '*' }
        response.writeHead(200, { ...own, 'content-security-policy': csp })
        response.end(content)
      },
      () => response.writeHead(404).end()
    )
  })
  const io = new Server(http, { transports: world.transports, pingInterval: 5000, pingTimeout: 5000 })
  const signs: Namespace<SignToServer, ServerToSign> = io.of('/player')
  const unpaired: Namespace<PairingToServer, ServerToPairing> = io.of('/pairing')
  const answer = (batch: Batch): BatchAnswer => {
    const records = batch.records.map((record) => {
      world.arrived.push(record)
      if (record.seq !== world.ledger.length + 1) return { seq: record.seq, verdict: 'known' as const }
      world.ledger.push(record)
      return { seq: record.seq, verdict: 'counted' as const }
    })
    return { epoch: world.epoch, cursor: world.ledger.length, records }
  }
  signs.use((socket, next) => {
    const hello = Hello.parse(socket.handshake.auth)
    world.hellos.push(hello)
    if (hello.token === world.token && world.trusted) return next()
    next(Object.assign(new Error('refused'), { data: refuse('bad-token', 'Expected a token of a paired sign') }))
  })
  signs.on('connection', (socket) => {
    const { journal } = Hello.parse(socket.handshake.auth)
    if (world.journal !== journal.journal || journal.epoch !== world.epoch || journal.seq < world.ledger.length) {
      world.epoch += 1
      world.journal = journal.journal
    }
    const sign = { id: 'sign-1', name: 'ป้ายทดสอบ', province: 'TH-81' }
    const build = world.build === null ? {} : { build: world.build }
    socket.emit('sign:welcome', { sign, epoch: world.epoch, cursor: world.ledger.length, sealEveryMs: world.sealEveryMs, reconnectSpreadMs: 1000, ...build })
    socket.on('clock:ask', (ack) => ack({ ok: true, receivedMs: Date.now(), sentMs: Date.now() }))
    socket.on('manifest:ready', (fact, ack) => {
      world.facts.push({ kind: 'ready', version: ManifestReady.parse(fact).version })
      ack({ ok: true })
    })
    socket.on('manifest:shown', (fact, ack) => {
      const { version, takeover } = ManifestShown.parse(fact)
      world.facts.push({ kind: 'shown', version, ...(takeover === null ? {} : { takeover }) })
      ack({ ok: true })
    })
    socket.on('manifest:failed', (told, ack) => {
      const { version, fault } = ManifestFailed.parse(told)
      world.facts.push({ kind: 'failed', version, fault })
      ack({ ok: true })
    })
    socket.on('takeover:cleared', (fact, ack) => {
      world.facts.push({ kind: 'cleared', version: '', takeover: TakeoverCleared.parse(fact).takeover })
      ack({ ok: true })
    })
    socket.on('manifest:progress', (progress) => world.progress.push(ManifestProgress.parse(progress)))
    socket.on('command:answered', (told, ack) => {
      world.answers.push(CommandAnswer.parse(told))
      ack({ ok: true })
    })
    socket.on('status:tell', (status) => world.statuses.push(Status.parse(status)))
    socket.on('plays:report', (batch, ack) => {
      const reply = answer(Batch.parse(batch))
      if (world.loseAnswers > 0) {
        world.loseAnswers--
        socket.conn.close()
      } else ack({ ok: true, ...reply })
    })
    if (world.wanted) socket.emit('manifest:changed', world.wanted, () => (world.receipts += 1))
  })
  unpaired.on('connection', (socket) => {
    const { secret, keeps } = PairingHello.parse(socket.handshake.auth)
    world.seekers.push({ secret, keeps: keeps === true })
    socket.emit('pairing:code', { code, expiresAt: Date.now() + 600_000, serverMs: Date.now() })
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const bound = (http.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${bound}/player/app.html`,
    port: bound,
    pair: () => void unpaired.emit('pairing:done', { token: world.token, sign: { id: 'sign-1', name: 'ป้ายทดสอบ' } }),
    serve: (other) => void (page = other),
    publish(manifest) {
      world.wanted = manifest
      for (const socket of signs.sockets.values()) socket.emit('manifest:changed', manifest, () => (world.receipts += 1))
    },
    order: (commands) => void signs.emit('command:do', commands),
    async stop() {
      http.closeAllConnections()
      await io.close()
    }
  }
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
