/** Takes out of the socket library what the sign's page has no use for. */
import type { Plugin } from 'vite'

/** The protocol's packets as text, without binary ones: https://socket.io/docs/v4/socket-io-protocol/ */
const jsonParser = `
import { Emitter } from '@socket.io/component-emitter'
export const protocol = 5
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4, BINARY_EVENT: 5, BINARY_ACK: 6 }
export class Encoder {
  encode({ type, nsp, id, data }) {
    return [type + (nsp && nsp !== '/' ? nsp + ',' : '') + (id == null ? '' : id) + (data == null ? '' : JSON.stringify(data))]
  }
}
const shape = /^([0-4])(?:(\\/[^,]*),?)?(\\d*)([^]*)$/
export class Decoder extends Emitter {
  add(text) {
    const [, type, nsp, id, data] = shape.exec(text)
    const packet = { type: +type, nsp: nsp || '/', id: id === '' ? undefined : +id, data: data === '' ? undefined : JSON.parse(data) }
    if ((packet.type === 2 || packet.type === 3) && !Array.isArray(packet.data)) throw new Error('invalid payload')
    this.emitReserved('decoded', packet)
  }
  destroy() {}
}`
const addresses = `export function parse(uri) {
  const { hostname, protocol, port, search } = new URL(uri)
  return { host: hostname.replace(/^\\[|\\]$/g, ''), protocol: protocol.slice(0, -1), port, query: search.slice(1) }
}`
const queries = `export const encode = (query) => Object.keys(query).map((key) => encodeURIComponent(key) + '=' + encodeURIComponent(query[key])).join('&')
export const decode = () => ({})`

/** What the page has no use for: other transports than WebSocket at start, a change of transport on one connection, binary packets, addresses of every kind, and the loading of styles that rare parts do not bring. */
const spared: [file: RegExp, instead: string][] = [
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
  [/engine\.io-client\/build\/esm\/transports\/index\.js$/, "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }"],
  [
    /engine\.io-parser\/build\/esm\/encodePacket\.browser\.js$/,
    "import { PACKET_TYPES } from './commons.js'\nexport const encodePacket = ({ type, data }, binary, done) => done(PACKET_TYPES[type] + (data || ''))\nexport const encodePacketToBinary = null"
  ],
  [
    /engine\.io-parser\/build\/esm\/decodePacket\.browser\.js$/,
    "import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js'\nexport const decodePacket = (text) => {\n  const type = typeof text === 'string' && PACKET_TYPES_REVERSE[text[0]]\n  return type ? { type, data: text.slice(1) || undefined } : ERROR_PACKET\n}"
  ],
  [/socket\.io-parser\/build\/esm\/index\.js$/, jsonParser],
  [/engine\.io-client\/build\/esm\/contrib\/parseuri\.js$/, addresses],
  [/engine\.io-client\/build\/esm\/contrib\/parseqs\.js$/, queries],
  [/socket\.io-client\/build\/esm\/contrib\/backo2\.js$/, 'export class Backoff { setMin() {} setMax() {} setJitter() {} reset() {} }']
]
/** Methods nobody calls to any effect here: changing transports and reconnecting (the link does that itself), retries, listeners to everything. */
const idle: [file: string, methods: string[]][] = [
  ['engine.io-client/build/esm/socket.js', ['_probe', '_filterUpgrades']],
  [
    'socket.io-client/build/esm/socket.js',
    [
      'emitWithAck',
      'compress',
      '_addToQueue',
      '_drainQueue',
      'onAny',
      'prependAny',
      'offAny',
      'listenersAny',
      'onAnyOutgoing',
      'prependAnyOutgoing',
      'offAnyOutgoing',
      'listenersAnyOutgoing',
      'notifyOutgoingListeners'
    ]
  ],
  ['socket.io-client/build/esm/manager.js', ['reconnect', 'maybeReconnectOnOpen', 'onreconnect', 'reconnection', 'reconnectionAttempts', 'reconnectionDelay', 'randomizationFactor', 'reconnectionDelayMax']]
]
function withoutBody(code: string, method: string): string {
  const emptied = code.replace(new RegExp(`^    ${method}\\([^\\n]*\\) \\{\\n[^]*?\\n    \\}\\n`, 'm'), `    ${method}() {}\n`)
  if (emptied === code) throw new Error(`Expected a method ${method} in the socket library: its version has changed`)
  return emptied
}
/** An object of everything that the parser has, and of options that Node.js alone knows, carries what nobody asks for. */
const instead: [file: string, whole: string, short: string][] = [
  ['socket.io-client/build/esm/manager.js', 'import * as parser from "socket.io-parser";', 'import { Encoder, Decoder } from "socket.io-parser"; const parser = { Encoder, Decoder };'],
  ['engine.io-client/build/esm/transports/websocket.js', 'pick(this.opts, "agent", "perMessageDeflate", "pfx", "key", "passphrase", "cert", "ca", "ciphers", "rejectUnauthorized", "localAddress", "protocolVersion", "origin", "maxPayload", "family", "checkServerIdentity")', '{}']
]
function replaced(code: string, whole: string, short: string): string {
  if (!code.includes(whole)) throw new Error(`Expected ${whole} in the socket library: its version has changed`)
  return code.replace(whole, short)
}
export const slimSocket: Plugin = {
  name: 'slim-socket',
  enforce: 'pre',
  load: (id) => spared.find(([file]) => file.test(id.replaceAll('\\', '/')))?.[1],
  transform(code, id) {
    const file = id.replaceAll('\\', '/')
    const said = instead.reduce((text, [part, whole, short]) => (file.endsWith(part) ? replaced(text, whole, short) : text), code)
    return (idle.find(([part]) => file.endsWith(part))?.[1] ?? []).reduce(withoutBody, said)
  }
}
