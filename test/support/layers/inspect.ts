import { posix } from 'node:path'
import { clockReaders, environmentReaders, house, type Room } from './house.ts'
import { readSource, type Import } from './read-source.ts'

/** Text of each file by its path from the root, with `/`. */
export type Tree = ReadonlyMap<string, string>

const roomOf = (path: string): Room | undefined => house.find(({ holds }) => holds.test(path))
const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
const isAmong = (packages: Room['packages'], name: string): boolean =>
  packages === 'any' || packages.some((allowed) => (allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed))

function faultOf(from: string, room: Room, { specifier }: Import, tree: Tree): string | undefined {
  if (specifier.startsWith('.')) {
    const to = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
    if (!/\.(ts|tsx|mjs)$/.test(to)) return undefined
    if (!tree.has(to)) return `${from} imports ${to}, which is not there`
    const target = roomOf(to)
    const isAllowed =
      target === room || room.imports.some((allowed) => (typeof allowed === 'string' ? allowed === target?.name : allowed.test(to)))
    return isAllowed ? undefined : `${from} imports ${to}: ${room.name} may not import ${target?.name ?? 'from there'}`
  }
  if (specifier.startsWith('node:')) {
    return room.builtins === 'any' || room.builtins.includes(specifier)
      ? undefined
      : `${from} imports ${specifier}: ${room.name} may not import it`
  }
  return isAmong(room.packages, packageOf(specifier)) ? undefined : `${from} imports ${specifier}: ${room.name} may not import it`
}

/** One cycle of imports that are there at run time, as paths in order, or undefined. */
function cycleIn(arrows: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    const seen = trail.indexOf(path)
    if (seen >= 0) return [...trail.slice(seen), path]
    if (done.has(path)) return undefined
    for (const next of arrows.get(path) ?? []) {
      const cycle = walk(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of arrows.keys()) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return undefined
}

/** Everything in the tree that the house forbids, as sentences. */
export function inspect(tree: Tree): string[] {
  const faults: string[] = []
  const arrows = new Map<string, string[]>()
  for (const [path, text] of tree) {
    if (!/\.(ts|tsx|mjs)$/.test(path)) continue
    const { imports, namesEnvironment, asksTime } = readSource(path, text)
    const room = roomOf(path)
    if (room === undefined) faults.push(`${path} stands outside the house`)
    else for (const one of imports) faults.push(...[faultOf(path, room, one, tree)].filter((fault) => fault !== undefined))
    if (namesEnvironment && !environmentReaders.test(path)) faults.push(`${path} names process.env`)
    if (asksTime && !clockReaders.test(path)) faults.push(`${path} asks the time by itself`)
    const next = imports.filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
    arrows.set(path, next.map(({ specifier }) => posix.join(posix.dirname(path), specifier)))
  }
  const cycle = cycleIn(arrows)
  if (cycle) faults.push(`imports go in a circle: ${cycle.join(' → ')}`)
  return faults
}
