/** Holds the link back while another page is about to take over. */
export interface Gate {
  shut(): void
  open(): void
  /** Resolves while it is open. */
  opened(): Promise<void>
  /** Resolves when it is shut. */
  closing(): Promise<null>
}

export function createGate(): Gate {
  let isOpen = true
  let waiting: (() => void)[] = []
  const turn = (open: boolean): void => {
    isOpen = open
    const called = waiting
    waiting = []
    for (const call of called) call()
  }
  const until = async (open: boolean): Promise<void> => {
    while (isOpen !== open) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    shut: () => turn(false),
    open: () => turn(true),
    opened: () => until(true),
    closing: () => until(false).then(() => null)
  }
}
