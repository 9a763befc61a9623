/** The signs as a whole: how each province stands, and what is wrong with how many. Pure. */
import { hasShownWanted, signStateOf, type SignState } from '../domain/sign-state.ts'
import { signTroubles, troubledSince, troublesOf, type SignTrouble } from '../domain/sign-trouble.ts'
import type { SignView } from './signs.ts'

interface Troubled {
  id: string
  name: string
  province: string
  /** UTC ms; null: not known. */
  since: number | null
}
export interface Fleet {
  signs: number
  paired: number
  online: number
  /** Provinces that have signs. */
  provinces: { code: string; states: { state: SignState; signs: number }[] }[]
  /** The most pressing first; `some`: those it has been so for the longest. */
  troubles: { trouble: SignTrouble; signs: number; some: Troubled[] }[]
  /** By the issue that is wanted of them: signs, and those that have said they show it. */
  issues: { issue: number; wanted: number; shown: number }[]
}

const namedMost = 4

const oldestFirst = (a: Troubled, b: Troubled): number => (a.since ?? Infinity) - (b.since ?? Infinity) || (a.id < b.id ? -1 : 1)

/** Adds to what stands under a key, made when it is first met. */
function under<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

export function fleetOf(views: readonly SignView[]): Fleet {
  const provinces = new Map<string, Map<SignState, number>>()
  const troubles = new Map<SignTrouble, Troubled[]>()
  const issues = new Map<number, { wanted: number; shown: number }>()
  for (const view of views) {
    const { id, name, province } = view.sign
    const states = under(provinces, province, () => new Map<SignState, number>())
    const state = signStateOf(view)
    states.set(state, (states.get(state) ?? 0) + 1)
    for (const trouble of troublesOf(view)) under(troubles, trouble, () => []).push({ id, name, province, since: troubledSince(view, trouble) })
    if (view.wanted === null) continue
    const reach = under(issues, view.wanted.issue, () => ({ wanted: 0, shown: 0 }))
    reach.wanted += 1
    if (hasShownWanted(view)) reach.shown += 1
  }
  return {
    signs: views.length,
    paired: views.filter(({ paired }) => paired).length,
    online: views.filter(({ onlineSince }) => onlineSince !== null).length,
    provinces: [...provinces].map(([code, states]) => ({ code, states: [...states].map(([state, signs]) => ({ state, signs })) })),
    troubles: signTroubles.flatMap((trouble) => {
      const some = troubles.get(trouble)
      return some === undefined ? [] : [{ trouble, signs: some.length, some: some.sort(oldestFirst).slice(0, namedMost) }]
    }),
    issues: [...issues].map(([issue, reach]) => ({ issue, ...reach }))
  }
}
