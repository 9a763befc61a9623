/** Asks the machine not to switch its screen off, and again whenever the page comes back to sight. */
interface Wakeful {
  wakeLock?: { request(kind: 'screen'): Promise<unknown> }
}
export function stayAwake({ wakeLock }: Wakeful = navigator): void {
  const ask = (): void => {
    if (!document.hidden && wakeLock) wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
