/** What the kernel has counted for all processes of one group, as a browser's. Linux alone. */
import { readdirSync, readFileSync } from 'node:fs'

/** Kernel ticks a second, as `/proc` counts them (USER_HZ). */
const ticksPerSecond = 100

const told = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
/** The fields of `/proc/<id>/stat` from the state on; the name before them may hold spaces. */
const statOf = (id: string): string[] => {
  const text = told(`/proc/${id}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
const membersOf = (group: number): string[] => readdirSync('/proc').filter((id) => /^\d+$/.test(id) && Number(statOf(id)[2]) === group)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** CPU time of the group's living processes so far, s. */
export const cpuSeconds = (group: number): number =>
  sum(membersOf(group).map((id) => Number(statOf(id)[11]) + Number(statOf(id)[12]))) / ticksPerSecond

/** Bytes the group caused to be written to storage so far; null where the kernel does not tell. */
export function bytesWritten(group: number): number | null {
  const counts = membersOf(group).flatMap((id) => {
    const found = /^write_bytes: (\d+)$/m.exec(told(`/proc/${id}/io`))
    return found ? [Number(found[1])] : []
  })
  return counts.length > 0 ? sum(counts) : null
}

/** Memory of the group, each shared page divided among those who share it, MB. */
export const memoryMb = (group: number): number =>
  sum(membersOf(group).map((id) => Number(/^Pss:\s+(\d+) kB$/m.exec(told(`/proc/${id}/smaps_rollup`))?.[1] ?? 0))) / 1024
