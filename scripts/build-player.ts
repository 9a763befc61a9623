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

/** What the page has no use for at start: other transports than WebSocket, binary packets, and the loading of styles that rare parts do not bring. */
const spared: [file: RegExp, instead: string][] = [
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
  [/engine\.io-client\/build\/esm\/transports\/index\.js$/, "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }"],
  [/socket\.io-parser\/build\/esm\/is-binary\.js$/, 'export const isBinary = () => false\nexport const hasBinary = () => false'],
  [
    /socket\.io-parser\/build\/esm\/binary\.js$/,
    "const refuse = () => { throw new Error('No binary packets on this wire') }\nexport const deconstructPacket = refuse\nexport const reconstructPacket = refuse"
  ]
]
const slimSocket: Plugin = {
  name: 'slim-socket',
  enforce: 'pre',
  load: (id) => spared.find(([file]) => file.test(id.replaceAll('\\', '/')))?.[1]
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
