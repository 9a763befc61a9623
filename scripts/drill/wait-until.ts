export const pause = (ms: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, ms)
  })

/** Asks until it is so; after `ms` throws with `what` was waited for and what `now` says. */
export async function waitUntil(check: () => Promise<boolean>, ms: number, what: string, now: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    if (await check().catch(() => false)) return
    await pause(200)
  }
  throw new Error(`Waited ${ms} ms for ${what}; it says ${JSON.stringify(await now().catch(String))}`)
}
