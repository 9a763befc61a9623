/** Builds the console and the kiosk page when what they are made of has changed. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildConsole } from './build-console.ts'
import { buildPlayer } from './build-player.ts'
import { runCommand } from './run-command.ts'
import { treeHash } from './tree-hash.ts'

/** Folders of built files, each with an index.html. */
export interface Pages {
  console: string
  player: string
}
interface Part {
  name: string
  inputs: readonly string[]
  build: (outDir: string) => Promise<unknown>
}

const root = join(import.meta.dirname, '..')
const shared = ['server/domain/**', 'server/protocol/**', 'package.json', 'package-lock.json', 'tsconfig.json']
/** Builds of before that a server still running may serve. */
const keptBuilds = 3

const consolePart: Part = {
  name: 'console',
  inputs: [...shared, 'server/console/**', 'content/**', 'scripts/build-console.ts'],
  build: buildConsole
}
const playerPart: Part = { name: 'player', inputs: [...shared, 'player/**', 'scripts/build-player.ts'], build: buildPlayer }

/** Puts a folder where it belongs at once, whole; another build of the same may have been quicker. */
function putInPlace(made: string, place: string): void {
  try {
    renameSync(made, place)
  } catch (fault) {
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(place)) throw fault
  }
}

function removeOld(folder: string, current: string): void {
  const others = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== current && !path.includes('.making-'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of others.slice(keptBuilds)) rmSync(path, { recursive: true, force: true })
}

/** The folder of the part's newest build: named by what it was made of, so it is never seen half made and never changes. */
export async function builtFolder(
  { name, inputs, build }: Part,
  from = root,
  into = join(root, '.build'),
  say: (line: string) => void = console.error
): Promise<string> {
  const folder = join(into, name)
  const place = join(folder, treeHash(from, inputs).slice(0, 16))
  if (existsSync(join(place, 'index.html'))) return place
  const startedAt = performance.now()
  const making = join(folder, `.making-${process.pid}`)
  mkdirSync(making, { recursive: true })
  // Test runners set this to "test", which would give pages a library's development build.
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build(making)
  } catch (fault) {
    rmSync(making, { recursive: true, force: true })
    throw fault
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = mode
  }
  putInPlace(making, place)
  removeOld(folder, place)
  say(`paituean: built the ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return place
}

/** Both parts, built if stale; quick when nothing has changed. */
export async function buildIfStale(): Promise<Pages> {
  const player = await builtFolder(playerPart)
  return { player, console: await builtFolder(consolePart) }
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(async () => {
    const { console: folder, player } = await buildIfStale()
    console.log(`console  ${folder}\nplayer   ${player}`)
  })
}
