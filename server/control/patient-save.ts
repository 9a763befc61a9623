import { diskFullOf } from './disk-full.ts'

interface Parts<T> {
  keyOf: (item: T) => string
  save: (items: readonly T[]) => Promise<void>
}

/** Saves what is known of signs by what it is about; while the disk is full it stays in memory and goes with the next save, so that signs are served all the same. */
export function createPatientSave<T>({ keyOf, save }: Parts<T>): (items: readonly T[]) => Promise<void> {
  const waiting = new Map<string, T>()
  return async (items) => {
    for (const item of items) waiting.set(keyOf(item), item)
    const all = [...waiting.values()]
    waiting.clear()
    try {
      await save(all)
    } catch (fault) {
      if (diskFullOf(fault) === undefined) throw fault
      // What is newer by now stands.
      for (const item of all) if (!waiting.has(keyOf(item))) waiting.set(keyOf(item), item)
    }
  }
}
