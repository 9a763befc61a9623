import { z } from 'zod'
import { Id, ProvinceCode, Tag } from './ids.ts'
import { Region, type Province } from './province.ts'
import type { Sign } from './sign.ts'

/** One part of where a playlist plays; a target is the union of its scopes. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nation') }),
  z.object({ kind: z.literal('region'), region: Region }),
  z.object({ kind: z.literal('province'), province: ProvinceCode }),
  z.object({ kind: z.literal('tag'), tag: Tag }),
  z.object({ kind: z.literal('sign'), sign: Id })
])
export type Scope = z.infer<typeof Scope>

export const Target = z.array(Scope).min(1).max(200)
export type Target = z.infer<typeof Target>

/** What of a sign decides whether a target reaches it. */
type Targeted = Readonly<Pick<Sign, 'id' | 'province'>> & { readonly tags: readonly string[] }

function covers(scope: Scope, sign: Targeted, province: Province): boolean {
  switch (scope.kind) {
    case 'nation':
      return true
    case 'region':
      return scope.region === province.region
    case 'province':
      return scope.province === sign.province
    case 'tag':
      return sign.tags.includes(scope.tag)
    case 'sign':
      return scope.sign === sign.id
  }
}

/** A target less its exclusions. */
export const reaches = ({ target, exclude }: { target: Target; exclude: readonly Scope[] }, sign: Targeted, province: Province): boolean =>
  target.some((scope) => covers(scope, sign, province)) && !exclude.some((scope) => covers(scope, sign, province))
