import type { Scope } from '../../domain/target.ts'

const isNation = ({ kind }: Scope): boolean => kind === 'nation'

/** The nation covers every other scope, so whoever adds one to it means that one alone; and the nation, once chosen, stands alone. */
export function settleTarget(before: readonly Scope[], chosen: readonly Scope[]): Scope[] {
  if (!chosen.some(isNation)) return [...chosen]
  return chosen.filter((scope) => isNation(scope) !== before.some(isNation) || chosen.length === 1)
}
