import type { Province } from '../../domain/province.ts'
import { reaches, type Scope, type Target } from '../../domain/target.ts'
import type { SignEntry } from './sign-entry.ts'

/** The signs a target less its exclusions covers. */
export function reachedBy(signs: readonly SignEntry[], provinces: readonly Province[], place: { target: Target; exclude: readonly Scope[] }): SignEntry[] {
  const byCode = new Map(provinces.map((province) => [province.code, province]))
  return signs.filter((sign) => {
    const province = byCode.get(sign.province)
    return province !== undefined && reaches(place, sign, province)
  })
}
