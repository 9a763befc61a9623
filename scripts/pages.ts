/** Where the built pages stand, and a build of them in a process of its own: the bundler takes a gigabyte that a server would keep for months. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from './run-command.ts'
import { treeHash } from './tree-hash.ts'

/** Folders of built files, each with an index.html. */
export interface Pages {
  console: string
  player: string
}
/** Something built, and the files it is made of. */
export interface Source {
  name: string
  inputs: readonly string[]
}

const root = join(import.meta.dirname, '..')
const shared = ['server/domain/**', 'server/protocol/**', 'package.json', 'package-lock.json', 'tsconfig.json']

export const consoleSource: Source = { name: 'console', inputs: [...shared, 'server/console/**', 'content/**', 'scripts/build-console.ts', 'scripts/console-plugins.ts', 'scripts/used-words.ts'] }
export const playerSource: Source = { name: 'player', inputs: [...shared, 'player/**', 'scripts/build-player.ts', 'scripts/build-player/**'] }

/** The folder of a build, named by what it is made of, so that it never changes. */
export const placeOf = ({ name, inputs }: Source, from = root, into = join(root, '.build')): string =>
  join(into, name, treeHash(from, inputs).slice(0, 16))

export const isBuilt = (place: string): boolean => existsSync(join(place, 'index.html'))

/** Both pages, built if stale; quick when nothing has changed. */
export async function buildIfStale(): Promise<Pages> {
  const pages = { player: placeOf(playerSource), console: placeOf(consoleSource) }
  if (isBuilt(pages.player) && isBuilt(pages.console)) return pages
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Complaint('The pages could not be built; what is wrong stands above.')
  return pages
}
