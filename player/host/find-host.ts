/** The page around this one; where there is none (it was opened alone), what little stands in for it. */
import { stayAwake } from '../awake.ts'
import { alone } from '../single.ts'
import type { Host } from './contract.ts'
import { readLaunch } from './launch.ts'

/** Least time between two reloads asked for by the server, ms. */
const reloadMs = 600_000

function noHost(): Host {
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

export const findHost = (): Host => parent.paitueanHost || noHost()
