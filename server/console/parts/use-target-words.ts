import type { Scope, Target } from '../../domain/target.ts'
import { useSigns } from '../wire/sign-queries.ts'
import { useLanguage } from '../words/language.tsx'
import { useProvinceName } from './use-province-name.ts'

/** A target in words: `ภาคใต้, กระบี่`. */
export function useTargetWords(): (target: Target) => string {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const signs = useSigns().data
  const words = (scope: Scope): string => {
    switch (scope.kind) {
      case 'nation':
        return t('playlist.nation')
      case 'region':
        return t(`region.${scope.region}`)
      case 'province':
        return provinceName(scope.province)
      case 'tag':
        return `#${scope.tag}`
      case 'sign':
        return signs?.find(({ id }) => id === scope.sign)?.name ?? scope.sign
    }
  }
  return (target) => target.map(words).join(', ')
}
