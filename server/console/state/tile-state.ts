import { signStates, type SignState } from '../../domain/sign-state.ts'

/** A province on the map: the worst of its paired signs; `none`: it has no sign. */
export type TileState = SignState | 'none'

/** Of so many signs in each state. */
export function worstState(counts: ReadonlyMap<SignState, number> | undefined): TileState {
  if (counts === undefined || counts.size === 0) return 'none'
  return signStates.find((state) => state !== 'unpaired' && counts.has(state)) ?? 'unpaired'
}
