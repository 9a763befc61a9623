import type { Vitals } from './ports/vitals.ts'

const megabyte = 1024 * 1024

/** What is said, in English, when less of the disk is free than is to be, in bytes; null: there is room. */
export async function lowRoom(vitals: Pick<Vitals, 'room'>, diskReserve: number): Promise<string | null> {
  const { free } = await vitals.room()
  return free >= diskReserve ? null : `${String(Math.floor(free / megabyte))} MB free, at least ${String(Math.ceil(diskReserve / megabyte))} MB expected`
}
