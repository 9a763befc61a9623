/** What must be put back when a command ends, however it ends: processes, mounts, ports. */
export interface Leaving {
  /** Undone in reverse order; gives what takes it off the list. */
  add(undo: () => unknown): () => void
  /** Undoes all of it, once; what cannot be undone does not keep the rest. */
  leave(): Promise<void>
}

export function createLeaving(): Leaving {
  const undoings = new Set<() => unknown>()
  return {
    add(undo) {
      undoings.add(undo)
      return () => void undoings.delete(undo)
    },
    async leave() {
      for (const undo of [...undoings].reverse()) {
        undoings.delete(undo)
        try {
          await undo()
        } catch {
          // It may be gone already.
        }
      }
    }
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Leaves clean when the process is told to end. */
export function leaveOnSignals({ leave }: Leaving, say: () => void): void {
  for (const [signal, code] of Object.entries(exitCodes))
    process.once(signal, () => {
      say()
      void leave().finally(() => process.exit(code))
    })
}
