import type { Numbers } from '../control/numbers.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountNumbers(mount: Mounter, { numbers }: { numbers: Numbers }): void {
  mount(api.statistics, ({ person, input: { query } }) => numbers.statistics(person, query))
}
