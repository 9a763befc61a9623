import type { SystemDesk } from '../control/system-desk.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountSystem(mount: Mounter, { systemDesk }: { systemDesk: SystemDesk }): void {
  mount(api.system, ({ person }) => systemDesk.look(person))
}
