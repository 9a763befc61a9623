import { lazy, Suspense, useState } from 'react'
import { Button, Text } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import type { Scope, Target } from '../../../domain/target.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { ScopeSelect } from '../../parts/scope-select.tsx'
import { reachedBy } from '../../state/reached-by.ts'
import { settleTarget } from '../../state/settle-target.ts'
import { useLanguage } from '../../words/language.tsx'

const TargetMap = lazy(() => import('../../parts/target-map.tsx'))

interface Props {
  target: Target
  exclude: readonly Scope[]
  onChange: (part: { target?: Target; exclude?: Scope[] }) => void
  signs: readonly SignEntry[]
  provinces: readonly Province[]
  /** A province's own playlist stays on its own signs. */
  withNation: boolean
}

/** Where a playlist plays, less what is taken out, and how many signs that is. */
export function TargetField({ target, exclude, onChange, signs, provinces, withNation }: Props) {
  const { t } = useLanguage()
  const [mapping, setMapping] = useState(false)
  const [excepting, setExcepting] = useState(exclude.length > 0)
  const reached = reachedBy(signs, provinces, { target, exclude }).length
  return (
    <div>
      <ScopeSelect
        label={t('playlist.target')}
        help={t('playlist.targetHelp')}
        required
        scopes={target}
        onChange={(scopes) => onChange({ target: settleTarget(target, scopes) })}
        signs={signs}
        provinces={provinces}
        withNation={withNation}
      />
      {withNation && (
        <Button variant="subtle" size="compact-md" mt={4} aria-expanded={mapping} onClick={() => setMapping(!mapping)}>
          {t('playlist.onMap')}
        </Button>
      )}
      <Suspense>{mapping && <TargetMap target={target} onChange={(scopes) => onChange({ target: scopes })} provinces={provinces} />}</Suspense>
      {excepting ? (
        <ScopeSelect mt="xs" label={t('playlist.exclude')} help={t('playlist.excludeHelp')} scopes={exclude} onChange={(scopes) => onChange({ exclude: scopes })} signs={signs} provinces={provinces} />
      ) : (
        <Button variant="subtle" size="compact-md" mt={4} onClick={() => setExcepting(true)}>
          {t('playlist.exclude')}
        </Button>
      )}
      <Text size="sm" mt={4} role="status">
        {reached > 0 ? t('playlist.reaches', { n: reached }) : t('playlist.reachesNone')}
      </Text>
    </div>
  )
}
