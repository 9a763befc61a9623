import type { Audit } from '../control/audit.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountAudit(mount: Mounter, { audit }: { audit: Audit }): void {
  mount(api.audit, ({ person, input: { query } }) => audit.page(person, query))
  mount(api.auditPeople, ({ person }) => audit.people(person))
  mount(api.auditChain, ({ person }) => audit.chain(person))
}
