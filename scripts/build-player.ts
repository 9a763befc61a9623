/** Builds the kiosk's pages into a folder; run directly, prints what they weigh. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from './build-player/bundle.ts'
import { shippedPackages } from './papers/shipped-packages.ts'
import { treeHash } from './tree-hash.ts'
import { playerSource } from './pages.ts'

const root = resolve(import.meta.dirname, '..')
const player = join(root, 'player')

export interface BuiltFile {
  name: string
  bytes: number
  gzipBytes: number
  /** Loaded at every start; the rest only when it is needed. */
  atStart: boolean
}

const mimes: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2' }
const mimeOf = (name: string): string => mimes[extname(name)] ?? 'application/octet-stream'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const versionOf = (text: string): string => {
  const told: unknown = JSON.parse(text)
  return typeof told === 'object' && told !== null && 'version' in told ? String(told.version) : '0'
}
/** A script that stands within a page must not end it. */
const within = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
const page = (name: string, style: string, scripts: string): string =>
  readFileSync(join(player, name), 'utf8')
    .replace('<!--style-->', () => style)
    .replace('<!--scripts-->', () => scripts)
    .replace(/\n\s*/g, '')

/** The name of what the pages are made of now. */
const presentBuild = (): string => treeHash(root, playerSource.inputs).slice(0, 16)

/** Writes the pages (served at /player/) into `outDir`, which it empties first. */
export async function buildPlayer(outDir: string, build = presentBuild()): Promise<BuiltFile[]> {
  const define = {
    'import.meta.env.PLAYER_VERSION': JSON.stringify(versionOf(readFileSync(join(root, 'package.json'), 'utf8'))),
    'import.meta.env.PLAYER_BUILD': JSON.stringify(build)
  }
  const app = await bundle(join(player, 'main.ts'), define)
  const later = await bundle('later-parts', define)
  const served = await bundle(join(player, 'host', 'served.ts'), define)
  const disk = await bundle(join(player, 'host', 'disk.ts'), define)
  const loader = await bundle(join(player, 'host', 'loader.ts'), define)
  const worker = await bundle(join(player, 'host', 'worker.ts'), define)

  const inlined = app.assets.reduce((css, { name, source }) => css.replaceAll(`./${name}`, `data:${mimeOf(name)};base64,${source.toString('base64')}`), app.styles)
  // The sign's page, and after the mark the outer page that holds it.
  const whole = `${page('app.html', `<style>${inlined}</style>`, `<script type="text/plain" id="later">${within(later.code)}</script><script>${within(app.code)}</script>`)}<!--host-->${disk.code}`
  const version = { build, sha256: sha256(whole) }

  const kept = new Map<string, string | Buffer>([
    [`app-${build}.js`, app.code],
    [`later-${build}.js`, later.code],
    [`app-${build}.css`, app.styles],
    [`host-${build}.js`, served.code],
    [`host-${build}.css`, served.styles],
    ...app.assets.map(({ name, source }) => [name, source] as const),
    [
      'app.html',
      page(
        'app.html',
        `<link rel="stylesheet" href="app-${build}.css">`,
        `<script type="text/plain" id="later" data-src="later-${build}.js"></script><script src="app-${build}.js"></script>`
      )
    ],
    ['index.html', page('index.html', `<link rel="stylesheet" href="host-${build}.css">`, `<script src="host-${build}.js"></script>`)]
  ])
  const packed = Object.fromEntries([...kept].map(([name, content]) => [name, { type: mimeOf(name), body: Buffer.from(content).toString('base64') }]))
  const files = new Map<string, string | Buffer>([
    ...kept,
    ['worker.js', `var keptFiles=${JSON.stringify(packed)};\n${worker.code}`],
    ['loader.html', page('loader.html', `<style>${loader.styles}</style>`, `<script>${within(loader.code)}</script>`)],
    ['built-in.js', `window.paitueanBuiltIn=${JSON.stringify({ ...version, text: whole })}`],
    [`app-${version.sha256}.html`, whole],
    ['build.json', JSON.stringify(version)],
    ['licences.json', JSON.stringify({ packages: shippedPackages([app, later, served, disk, loader, worker].flatMap(({ modules }) => modules)) })]
  ])
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(outDir, name), content)
  const atStart = new Set([`app-${build}.js`, `host-${build}.js`, `app-${build}.css`, `host-${build}.css`, 'app.html', 'index.html'])
  return [...files].map(([name, content]) => ({ name, bytes: Buffer.byteLength(content), gzipBytes: gzipSync(content).length, atStart: atStart.has(name) }))
}

if (process.argv[1] === import.meta.filename) {
  const files = await buildPlayer(process.argv[2] ?? join(root, 'dist', 'player'))
  for (const { name, bytes, gzipBytes } of files) console.log(`${name}  ${bytes} B, ${gzipBytes} B gzip`)
  const weight = files.filter(({ atStart }) => atStart).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
  console.log(`loaded at every start, without fonts: ${weight} B gzip`)
}
