/** Bytes on a connection that are no HTTP, or two readings of it. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Seeded } from '../simulator/seeded.ts'
import { find, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  chance: Seeded
  tally: Tally
}
const long = 'x'.repeat(20_000)
const messages: readonly string[] = [
  '\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\nhost: x\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', `GET /${long} HTTP/1.1\r\nhost: x\r\n\r\n`, `GET / HTTP/1.1\r\nhost: x\r\nx: ${long}\r\n\r\n`,
  'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nhost: localhost\r\n\r\n',
  'POST /api/session HTTP/1.1\r\nhost: x\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1e3\r\n\r\n',
  'POST /api/session HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n', 'GET / HTTP/1.1\r\nhost: x\r\n folded: yes\r\n\r\n', 'GET http://elsewhere.example/ HTTP/1.1\r\nhost: x\r\n\r\n', 'CONNECT 169.254.169.254:80 HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n', 'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x\r\n\r\n', '\u0016\u0003\u0001\u0002\u0000', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=polling&sid=x HTTP/1.1\r\nhost: x\r\n\r\n', 'GET /socket.io/?EIO=99&transport=nothing HTTP/1.1\r\nhost: x\r\n\r\n', 'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n4x',
  'GET /media/%E0%A4%A HTTP/1.1\r\nhost: x\r\n\r\n', 'GET /\u0000 HTTP/1.1\r\nhost: x\r\n\r\n', 'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n', 'TRACE / HTTP/1.1\r\nhost: x\r\n\r\n'
]
const patienceMs = 300

/** Sends one, and waits for its end; what counts is that an answer or an end comes, and that the server lives. */
export async function sendRaw({ url, chance, tally }: Parts): Promise<void> {
  const { hostname, port } = new URL(url)
  const message = messages[chance.whole(messages.length)] ?? ''
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.on('error', () => undefined)
  socket.on('data', (data) => (text += data.toString('latin1')))
  socket.write(Buffer.from(message, 'latin1'))
  const timer = setTimeout(() => socket.destroy(), patienceMs)
  await once(socket, 'close')
  clearTimeout(timer)
  const status = /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'closed'
  // The second of two messages in one must not be taken for this machine's own.
  if (/paituean_signs/.test(text)) find(tally, 'a message within a message was answered', message)
  if (status === '500') find(tally, 'unexpected: raw', message)
  note(tally, `raw ${status}`)
}
