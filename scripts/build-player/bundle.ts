/** One classic script for old browsers, from one entry. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { minify } from 'terser'
import { build, type Plugin, type Rolldown } from 'vite'
import { oldWords } from './old-words.ts'
import { slimSocket } from './slim-socket.ts'

const root = join(import.meta.dirname, '..', '..')
const player = join(root, 'player')
const ofPlayer = (id: string): boolean => id.replaceAll('\\', '/').startsWith(`${player.replaceAll('\\', '/')}/`)

/** `import('./part.ts')` in the page's own files. */
const dynamic = /\bimport\('\.\/([\w-]+)\.ts'\)/g
const laterEntry = '\0later-parts'

export const laterParts = (): string[] => [
  ...new Set(globSync('*.ts', { cwd: player }).flatMap((file) => [...readFileSync(join(player, file), 'utf8').matchAll(dynamic)].map(([, name = '']) => name)))
].sort()

/** In the page: asks for the second script. */
const intoLater: Plugin = {
  name: 'into-later',
  enforce: 'pre',
  transform(code, id) {
    if (!ofPlayer(id) || code.search(dynamic) < 0) return undefined
    return `import { later as __later } from ${JSON.stringify(join(player, 'later.ts'))}\n${code.replace(dynamic, (_, name: string) => `__later('${name}')`)}`
  }
}
/** In the second script: all of them, by name. */
const laterParted: Plugin = {
  name: 'later-parted',
  enforce: 'pre',
  resolveId: (id) => (id === 'later-parts' ? laterEntry : undefined),
  load: (id) =>
    id === laterEntry
      ? `${laterParts()
          .map((name, i) => `import * as part${i} from ${JSON.stringify(join(player, `${name}.ts`))}`)
          .join('\n')}\nwindow.paituean_later = { ${laterParts()
          .map((name, i) => `'${name}': part${i}`)
          .join(', ')} }`
      : undefined,
  transform(code, id) {
    return ofPlayer(id) && code.search(dynamic) >= 0 ? code.replace(dynamic, (_, name: string) => `Promise.resolve(window.paituean_later['${name}'])`) : undefined
  }
}

export interface Bundle {
  code: string
  /** Files that its styles name, beside it. */
  assets: { name: string; source: Buffer }[]
  styles: string
  /** What it is made of. */
  modules: string[]
}

/** Smaller than the bundler's own means make it, which would also put new words in again. */
async function small(code: string): Promise<string> {
  const { code: made } = await minify(code, { ecma: 2015, toplevel: true, mangle: { properties: { regex: /^_[a-z]/ } }, compress: { passes: 6, pure_getters: true, unsafe_arrows: true } })
  if (made === undefined) throw new Error('Expected smaller code')
  return made
}

/** `entry`: a file, or `later-parts`. */
export async function bundle(entry: string, define: Record<string, string> = {}): Promise<Bundle> {
  const isPage = basename(entry) === 'main.ts'
  const built = await build({
    configFile: false,
    root: player,
    base: './',
    publicDir: false,
    plugins: [oldWords, slimSocket, ...(isPage ? [intoLater] : []), ...(entry === 'later-parts' ? [laterParted] : [])],
    // Named, since Vite would else take the libraries' development builds wherever NODE_ENV says so, as under a test runner.
    resolve: { conditions: ['module', 'browser', 'production'] },
    logLevel: 'warn',
    define,
    build: {
      write: false,
      // Each file was made old already, by smaller means than the bundler's.
      target: 'es2015',
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', minify: false, codeSplitting: false, entryFileNames: 'entry.js', assetFileNames: '[name]-[hash][extname]' },
        treeshake: { moduleSideEffects: (id) => !/[\\/]node_modules[\\/].*\.js$/.test(id) }
      }
    }
  })
  if (!('output' in built)) throw new Error('Expected one finished build of the player')
  const { output }: Rolldown.RolldownOutput = built
  const { code, moduleIds = [] } = output.find((file) => file.type === 'chunk') ?? {}
  if (code === undefined || output.filter((file) => file.type === 'chunk').length !== 1) throw new Error(`Expected one script from ${entry}`)
  const files = output.flatMap((file) => (file.type === 'asset' ? [{ name: file.fileName, source: Buffer.from(file.source) }] : []))
  const isStyle = ({ name }: { name: string }): boolean => name.endsWith('.css')
  return {
    code: await small(code),
    assets: files.filter((file) => !isStyle(file)),
    styles: files
      .filter(isStyle)
      // The bundler's own mark is of no use to a page.
      .map(({ source }) => source.toString().replace(/\/\*\$vite\$:\d+\*\//g, '').trim())
      .join(''),
    modules: moduleIds
  }
}
