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
}

const versionOf = (text: string): string => {
  const told: unknown = JSON.parse(text)
  return typeof told === 'object' && told !== null && 'version' in told ? String(told.version) : '0'
}
const weigh = ({ output }: Rolldown.RolldownOutput): BuiltFile[] =>
  output.map((file) => {
    const content = file.type === 'chunk' ? Buffer.from(file.code) : Buffer.from(file.source)
    return { name: file.fileName, bytes: content.length, gzipBytes: gzipSync(content).length }
  })

/** Rare parts bring no styles, so what would load a part's styles before it is spared. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined)
}

/** Writes the page (served at /player/) into `outDir`, which it empties first. */
export async function buildPlayer(outDir: string): Promise<BuiltFile[]> {
  const built = await build({
    configFile: false,
    root: join(root, 'player'),
    base: '/player/',
    publicDir: false,
    plugins: [plainImports],
    logLevel: 'warn',
    define: { 'import.meta.env.PLAYER_VERSION': JSON.stringify(versionOf(readFileSync(join(root, 'package.json'), 'utf8'))) },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      target: 'chrome64',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false
    }
  })
  if (!('output' in built)) throw new Error('Expected one finished build of the player')
  return weigh(built)
}

if (process.argv[1] === import.meta.filename) {
  const files = await buildPlayer(process.argv[2] ?? join(root, 'dist', 'player'))
  for (const { name, bytes, gzipBytes } of files) console.log(`${name}  ${bytes} B, ${gzipBytes} B gzip`)
  const code = files.filter(({ name }) => /\.(js|css|html)$/.test(name)).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
  console.log(`code at start: ${code} B gzip`)
}
