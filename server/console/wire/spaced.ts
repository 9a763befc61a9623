/** `act`, some time after it was called for, however often it is called for until then. */
export function spaced(restMs: number, act: () => void): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        act()
      }, restMs)
    },
    stop: () => clearTimeout(timer)
  }
}
