/** What holds for all playlists together. */
import type { PlanningRules } from '../domain/planning-rules.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { CatalogueStore } from './ports/catalogue.ts'

interface Parts {
  catalogue: CatalogueStore
  audit: Audit
  bulletin: Bulletin
}
export type Rules = ReturnType<typeof createRules>

export function createRules({ catalogue, audit, bulletin }: Parts) {
  return {
    read(person: Person): PlanningRules {
      allow(person, 'see')
      return catalogue.read().rules
    },
    async change(person: Person, rules: PlanningRules): Promise<PlanningRules> {
      allow(person, 'publish', null)
      const before = catalogue.read().rules
      await catalogue.change((document) => ({ ...document, rules }))
      await audit.record(person, { action: 'changed', kind: 'rules', id: 'rules', before, after: rules })
      bulletin.tell({ kind: 'rules-changed' })
      return rules
    }
  }
}
