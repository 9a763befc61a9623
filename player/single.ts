/** Resolves when this window alone plays; `onOther` is called when another one does. Without Web Locks every window plays. */
export function alone(onOther: () => void): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve()
  const name = 'paituean-player'
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock === null) onOther()
  })
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve()
      return new Promise<never>(() => undefined)
    })
  })
}
