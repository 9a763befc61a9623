import type { SignView } from '../../protocol/views.ts'
import { signStateOf, signStates, type SignState } from './sign-state.ts'

/** A province on the map: the worst of its paired signs; `none`: it has no sign. */
export type TileState = SignState | 'none'

export function tileStateOf(views: readonly SignView[]): TileState {
  if (views.length === 0) return 'none'
  const states = new Set(views.filter(({ paired }) => paired).map(signStateOf))
  return signStates.find((state) => states.has(state)) ?? 'unpaired'
}

export function byProvince(views: readonly SignView[]): Map<string, SignView[]> {
  const groups = new Map<string, SignView[]>()
  for (const view of views) {
    const group = groups.get(view.sign.province)
    if (group) group.push(view)
    else groups.set(view.sign.province, [view])
  }
  return groups
}
