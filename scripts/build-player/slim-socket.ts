/** Takes out of the socket library what the sign's page has no use for. */
import type { Plugin } from 'vite'

/** What the page has no use for: other transports than WebSocket at start, a change of transport on one connection, binary packets, and the loading of styles that rare parts do not bring. */
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
  [/socket\.io-parser\/build\/esm\/is-binary\.js$/, 'export const isBinary = () => false\nexport const hasBinary = () => false'],
  [
    /socket\.io-parser\/build\/esm\/binary\.js$/,
    "const refuse = () => { throw new Error('No binary packets on this wire') }\nexport const deconstructPacket = refuse\nexport const reconstructPacket = refuse"
  ]
]
/** Methods nobody calls to any effect here: changing transports and reconnecting (the link does that itself), retries, listeners to everything. */
const idle: [file: string, methods: string[]][] = [
  ['engine.io-client/build/esm/socket.js', ['_probe']],
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
  ['socket.io-client/build/esm/manager.js', ['reconnect', 'maybeReconnectOnOpen', 'onreconnect']]
]
function withoutBody(code: string, method: string): string {
  const emptied = code.replace(new RegExp(`^    ${method}\\([^\\n]*\\) \\{\\n[^]*?\\n    \\}\\n`, 'm'), `    ${method}() {}\n`)
  if (emptied === code) throw new Error(`Expected a method ${method} in the socket library: its version has changed`)
  return emptied
}
export const slimSocket: Plugin = {
  name: 'slim-socket',
  enforce: 'pre',
  load: (id) => spared.find(([file]) => file.test(id.replaceAll('\\', '/')))?.[1],
  transform(code, id) {
    const file = id.replaceAll('\\', '/')
    return idle.find(([part]) => file.endsWith(part))?.[1].reduce(withoutBody, code)
  }
}
