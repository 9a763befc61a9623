import { Button, Paper, Space, Text, Title } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import type { Scope } from '../../../domain/target.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { ScopeSelect } from '../../parts/scope-select.tsx'
import TargetMap from '../../parts/target-map.tsx'
import { settleTarget } from '../../state/settle-target.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  target: readonly Scope[]
  onChange: (target: Scope[]) => void
  signs: readonly SignEntry[]
  provinces: readonly Province[]
}

/** Second step: where; nothing is chosen beforehand. */
export function TakeoverPlace({ target, onChange, signs, provinces }: Props) {
  const { t } = useLanguage()
  const isNation = target.some(({ kind }) => kind === 'nation')
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5}>
        {t('takeover.where')}
      </Title>
      <Text size="sm" mb="xs">
        {t('takeover.whereHelp')}
      </Text>
      <Button variant={isNation ? 'filled' : 'default'} aria-pressed={isNation} mb="sm" onClick={() => onChange(isNation ? [] : [{ kind: 'nation' }])}>
        {t('takeover.whole', { n: numberWords(signs.length) })}
      </Button>
      <ScopeSelect label={t('playlist.target')} scopes={target} onChange={(chosen) => onChange(settleTarget(target, chosen))} signs={signs} provinces={provinces} withNation />
      <Space h="sm" />
      <TargetMap target={target} onChange={onChange} provinces={provinces} />
    </Paper>
  )
}
