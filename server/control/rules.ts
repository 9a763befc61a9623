/** What holds for all playlists together. */
import type { PlanningRules } from '../domain/planning-rules.ts'
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import { canonicalJson } from './digest.ts'
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
    /** Other rules than those `seen` mean that somebody was faster. */
    async change(person: Person, { rules, seen }: { rules: PlanningRules; seen: PlanningRules }): Promise<PlanningRules> {
      allow(person, 'publish', null)
      await catalogue.change((document) => {
        if (canonicalJson(document.rules) !== canonicalJson(seen)) throw new Failure('stale', { what: 'planning rules' })
        return { ...document, rules }
      })
      await audit.record(person, { action: 'changed', kind: 'rules', id: 'rules', before: seen, after: rules })
      bulletin.tell({ kind: 'rules-changed' })
      return rules
    }
  }
}
