import type { SignView } from '../../protocol/views.ts'

/** Where a sign stands, the one thing a person looks for first. `idle`: online with nothing to show yet. */
export const signStates = ['faulty', 'offline', 'behind', 'unpaired', 'idle', 'showing'] as const
export type SignState = (typeof signStates)[number]

/** Has the sign acknowledged what is wanted of it, online or not. */
export const hasShownWanted = ({ wanted, shown }: SignView): boolean => wanted !== null && shown?.version === wanted.version

export function signStateOf(view: SignView): SignState {
  if (!view.paired) return 'unpaired'
  if (view.onlineSince === null) return 'offline'
  if (view.wanted === null) return 'idle'
  if (hasShownWanted(view)) return 'showing'
  return view.fault?.version === view.wanted.version ? 'faulty' : 'behind'
}
