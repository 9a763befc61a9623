/** Builds the kiosk page into a folder; run directly, prints what it weighs. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'

const root = resolve(import.meta.dirname, '..')

export interface BuiltFile {
  name: string
  bytes: number
  gzipBytes: number
  /** Loaded at every start; the rest only when it is needed. */
  atStart: boolean
}

const versionOf = (text: string): string => {
  const told: unknown = JSON.parse(text)
  return typeof told === 'object' && told !== null && 'version' in told ? String(told.version) : '0'
}
const weigh = ({ output }: Rolldown.RolldownOutput): BuiltFile[] =>
  output.map((file) => {
    const content = file.type === 'chunk' ? Buffer.from(file.code) : Buffer.from(file.source)
    const atStart = file.type === 'chunk' ? file.isEntry : /\.(css|html)$/.test(file.fileName)
    return { name: file.fileName, bytes: content.length, gzipBytes: gzipSync(content).length, atStart }
  })

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
const slimSocket: Plugin = {
  name: 'slim-socket',
  enforce: 'pre',
  load: (id) => spared.find(([file]) => file.test(id.replaceAll('\\', '/')))?.[1],
  transform(code, id) {
    const file = id.replaceAll('\\', '/')
    return idle.find(([part]) => file.endsWith(part))?.[1].reduce(withoutBody, code)
  }
}

/** Writes the page (served at /player/) into `outDir`, which it empties first. */
export async function buildPlayer(outDir: string): Promise<BuiltFile[]> {
  const built = await build({
    configFile: false,
    root: join(root, 'player'),
    base: '/player/',
    publicDir: false,
    plugins: [slimSocket],
    // Named, since Vite would else take the libraries' development builds wherever NODE_ENV says so, as under a test runner.
    resolve: { conditions: ['module', 'browser', 'production'] },
    logLevel: 'warn',
    define: { 'import.meta.env.PLAYER_VERSION': JSON.stringify(versionOf(readFileSync(join(root, 'package.json'), 'utf8'))) },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      target: 'chrome64',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]node_modules[\\/].*\.js$/.test(id) } }
    }
  })
  if (!('output' in built)) throw new Error('Expected one finished build of the player')
  return weigh(built)
}

if (process.argv[1] === import.meta.filename) {
  const files = await buildPlayer(process.argv[2] ?? join(root, 'dist', 'player'))
  for (const { name, bytes, gzipBytes } of files) console.log(`${name}  ${bytes} B, ${gzipBytes} B gzip`)
  const weight = files.filter(({ atStart }) => atStart).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
  console.log(`loaded at every start, without fonts: ${weight} B gzip`)
}
