import type { OrdersStore } from '../control/ports/deliveries.ts'
import type { Database } from './database.ts'
import { deliveryWriter } from './deliveries.ts'
import { manifestWriter } from './manifests.ts'
import { stateWriter } from './sign-states.ts'

/** One transaction for a slice of the fleet, so that thousands of signs are a few hundred waits for the disk. */
export function openOrders(database: Database): OrdersStore {
  const [manifest, state, delivery] = [manifestWriter(database), stateWriter(database), deliveryWriter(database)]
  const commit = database.sqlite.transaction((orders: Parameters<OrdersStore['commit']>[0]) => {
    for (const one of orders) {
      manifest(one.manifest)
      state(one.state)
      one.deliveries.forEach(delivery)
    }
  })
  return {
    commit: (orders) =>
      new Promise((written) => {
        commit(orders)
        written()
      })
  }
}
