import { Failure } from '../domain/failure.ts'

/** What the system, and SQLite, say when there is no room: no space, over one's quota, larger than a file may be. */
const codes = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'])
/** Libraries wrap what they are told. */
const deepest = 5

/** The refusal for a fault that comes of a full disk; undefined: it is another. */
export function diskFullOf(fault: unknown, depth = 0): Failure | undefined {
  if (typeof fault !== 'object' || fault === null || depth > deepest) return undefined
  if (codes.has(Reflect.get(fault, 'code'))) return new Failure('disk-full')
  return diskFullOf(Reflect.get(fault, 'cause'), depth + 1)
}

/** For what may be left unwritten while there is no room: reading goes on. */
export function unlessDiskFull(fault: unknown): void {
  if (diskFullOf(fault) === undefined) throw fault
}
