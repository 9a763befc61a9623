/** Work on many things in slices, so that others get the thread between them, and what is urgent goes before the rest. */
import { breathe } from './breathe.ts'

interface Parts {
  /** One slice after the other. */
  serve: (slice: readonly string[]) => Promise<void>
  onFault: (fault: unknown) => void
}
export interface SliceWork {
  /** Resolves when these were served, with whatever holds at that moment. What waits already is served once. */
  add(keys: readonly string[]): Promise<void>
  /** As `add`, before all that waits. */
  addFirst(keys: readonly string[]): Promise<void>
  /** Resolves when nothing waits. */
  settled(): Promise<void>
}
interface Waiting {
  left: Set<string>
  done: () => void
  refuse: (fault: unknown) => void
}

/** So that the event loop is held for some milliseconds at a time. */
export const sliceOf = 20

export function createSliceWork({ serve, onFault }: Parts): SliceWork {
  const [first, then] = [new Set<string>(), new Set<string>()]
  const waiting = new Set<Waiting>()
  let running: Promise<void> | undefined

  const takeSlice = (): string[] => {
    const line = first.size > 0 ? first : then
    const slice = [...line].slice(0, sliceOf)
    for (const key of slice) line.delete(key)
    return slice
  }
  const serveOne = async (slice: readonly string[]): Promise<void> => {
    // Who comes while a slice is being served wants what holds after that.
    const concerned = [...waiting].filter(({ left }) => slice.some((key) => left.has(key)))
    try {
      await serve(slice)
      for (const one of concerned) {
        for (const key of slice) one.left.delete(key)
        if (one.left.size === 0 && waiting.delete(one)) one.done()
      }
    } catch (fault) {
      onFault(fault)
      for (const one of concerned) if (waiting.delete(one)) one.refuse(fault)
    }
  }
  const run = async (): Promise<void> => {
    for (let slice = takeSlice(); slice.length > 0; slice = takeSlice()) {
      await serveOne(slice)
      await breathe()
    }
    running = undefined
  }
  const enter = (urgent: boolean, keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return Promise.resolve()
    const ended = new Promise<void>((done, refuse) => waiting.add({ left: new Set(keys), done, refuse }))
    for (const key of keys) {
      if (urgent) {
        then.delete(key)
        first.add(key)
      } else if (!first.has(key)) then.add(key)
    }
    running ??= run()
    return ended
  }
  return {
    add: (keys) => enter(false, keys),
    addFirst: (keys) => enter(true, keys),
    settled: () => running ?? Promise.resolve()
  }
}
