/** A wait that can be cut short. */
export interface Pause {
  /** Waits so many ms, at most, and tells whether it was woken. */
  wait(ms: number): Promise<boolean>
  wake(): void
}

/** Timers count in 32 bits. */
const longest = 2 ** 31 - 1

export function createPause(): Pause {
  let end: ((woken: boolean) => void) | null = null
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(false), Math.min(longest, Math.max(0, ms)))
        end = (woken) => {
          end = null
          clearTimeout(timer)
          resolve(woken)
        }
      }),
    wake: () => end?.(true)
  }
}

export const sleep = (ms: number): Promise<boolean> => createPause().wait(ms)

/** Fails when so many ms are over: what it races with has not answered. */
export const noAnswer = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms))
