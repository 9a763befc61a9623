import { regions } from '../../domain/province.ts'
import type { Scope, Target } from '../../domain/target.ts'

/** A scope as one word for a list of choices: `nation`, `region:north`, `province:TH-81`, `sign:s1`. */
export function targetValue(scope: Scope): string {
  switch (scope.kind) {
    case 'nation':
      return 'nation'
    case 'region':
      return `region:${scope.region}`
    case 'province':
      return `province:${scope.province}`
    case 'tag':
      return `tag:${scope.tag}`
    case 'sign':
      return `sign:${scope.sign}`
  }
}

function scopeOf(value: string): Scope[] {
  const kind = value.split(':', 1)[0]
  const name = value.slice(value.indexOf(':') + 1)
  const region = regions.find((known) => known === name)
  if (kind === 'nation') return [{ kind: 'nation' }]
  if (kind === 'region' && region) return [{ kind: 'region', region }]
  if (kind === 'province') return [{ kind: 'province', province: name }]
  if (kind === 'tag') return [{ kind: 'tag', tag: name }]
  return kind === 'sign' ? [{ kind: 'sign', sign: name }] : []
}

export const targetOf = (values: readonly string[]): Target => values.flatMap(scopeOf)
