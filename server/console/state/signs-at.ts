import type { SignView } from '../../protocol/views.ts'
import { signStateOf, signStates, type SignState } from './sign-state.ts'

/** `trouble`: paired, but not as it should be. */
export const signFilters = ['all', 'trouble', ...signStates] as const
export type SignFilter = (typeof signFilters)[number]

const troubles: readonly SignState[] = ['faulty', 'offline', 'behind']
export const isTroubled = (view: SignView): boolean => troubles.includes(signStateOf(view))

/** Signs of a province (null: all) in a state. */
export const signsAt = (views: readonly SignView[], province: string | null, filter: SignFilter): SignView[] =>
  views.filter(
    (view) =>
      (province === null || view.sign.province === province) &&
      (filter === 'all' || (filter === 'trouble' ? isTroubled(view) : signStateOf(view) === filter))
  )
