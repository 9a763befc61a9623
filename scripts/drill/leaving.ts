/** What must be put back when a command ends, however it ends: processes, mounts, ports. */
export interface Leaving {
  /** Undone in reverse order; gives what takes it off the list. */
  add(undo: () => unknown): () => void
  /** Undoes all of it, once; what cannot be undone does not keep the rest. */
  leave(): Promise<void>
  /** The same, and what is still begun after it is undone at once. */
  leaveForGood(): Promise<void>
}

export function createLeaving(): Leaving {
  const undoings = new Set<() => unknown>()
  let isOver = false
  const leave = async (): Promise<void> => {
    for (const undo of [...undoings].reverse()) {
      undoings.delete(undo)
      try {
        await undo()
      } catch {
        // It may be gone already.
      }
    }
  }
  return {
    add(undo) {
      undoings.add(undo)
      if (isOver) void leave()
      return () => void undoings.delete(undo)
    },
    leave,
    leaveForGood() {
      isOver = true
      return leave()
    }
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Leaves clean when the process is told to end. */
export function leaveOnSignals({ leaveForGood }: Leaving, say: () => void): void {
  for (const [signal, code] of Object.entries(exitCodes))
    process.once(signal, () => {
      say()
      void leaveForGood().finally(() => process.exit(code))
    })
}
