import type { Province } from '../../domain/province.ts'
import type { Scope } from '../../domain/target.ts'
import { settleTarget } from './settle-target.ts'

/** Whether a target covers a whole province by its name, its region or the nation. */
export const coversProvince = (target: readonly Scope[], { code, region }: Province): boolean =>
  target.some((scope) => scope.kind === 'nation' || (scope.kind === 'region' && scope.region === region) || (scope.kind === 'province' && scope.province === code))

/** The target with a province added or taken out; out of a region it leaves the region's others, and the nation gives way to that one alone. */
export function toggleProvince(target: readonly Scope[], province: Province, all: readonly Province[]): Scope[] {
  const { code, region } = province
  const isNation = target.some(({ kind }) => kind === 'nation')
  if (isNation || !coversProvince(target, province)) return settleTarget(target, [...target, { kind: 'province', province: code }])
  const others = target.some((scope) => scope.kind === 'region' && scope.region === region)
    ? all.filter((other) => other.region === region && other.code !== code && !target.some((scope) => scope.kind === 'province' && scope.province === other.code))
    : []
  const rest = target.filter((scope) => !(scope.kind === 'region' && scope.region === region) && !(scope.kind === 'province' && scope.province === code))
  return [...rest, ...others.map((other) => ({ kind: 'province' as const, province: other.code }))]
}
