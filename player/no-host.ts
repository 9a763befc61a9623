/** What little stands in for the page around this one where there is none: it was opened alone. */
import { stayAwake } from './awake.ts'
import type { Host } from './host/contract.ts'
import { readLaunch } from './host/launch.ts'
import { alone } from './single.ts'

/** Least time between two reloads asked for by the server, ms. */
const reloadMs = 600_000

export function noHost(): Host {
  stayAwake()
  return {
    launch: readLaunch(location.hash),
    carrier: () => ({ kind: 'none', durable: false, refused: null }),
    alone,
    join: () => null,
    takeOver: () => undefined,
    offer() {
      if (performance.now() > reloadMs) location.reload()
    },
    refresh: () => location.reload()
  }
}
