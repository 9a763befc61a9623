/** Builds the console and the kiosk page when what they are made of has changed. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildConsole } from './build-console.ts'
import { buildPlayer } from './build-player.ts'
import { consoleSource, isBuilt, placeOf, playerSource, type Source } from './pages.ts'
import { runCommand } from './run-command.ts'

interface Part extends Source {
  build: (outDir: string) => Promise<unknown>
}

/** Builds of before that a server still running may serve. */
const keptBuilds = 3

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
  { build, ...source }: Part,
  from?: string,
  into?: string,
  say: (line: string) => void = console.error
): Promise<string> {
  const place = placeOf(source, from, into)
  const folder = dirname(place)
  if (isBuilt(place)) return place
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
  say(`paituean: built the ${source.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return place
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(async () => {
    const player = await builtFolder({ ...playerSource, build: buildPlayer })
    console.log(`player   ${player}\nconsole  ${await builtFolder({ ...consoleSource, build: buildConsole })}`)
  })
}
