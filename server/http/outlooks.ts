import type { Outlooks } from '../control/outlooks.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountOutlooks(mount: Mounter, { outlooks }: { outlooks: Outlooks }): void {
  mount(api.outlook, ({ person, input: { params, query } }) => outlooks.at(person, params.id, query.at))
  mount(api.dayOutlook, ({ person, input: { params, query } }) => outlooks.day(person, params.id, query.date))
}
