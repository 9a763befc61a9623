import { Paper, SegmentedControl, Stack, Switch, TextInput, Title } from '@mantine/core'
import type { TakeoverDraft } from '../../state/takeover-draft.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberField } from '../../parts/number-field.tsx'

const usual = [5, 15, 30, 60]

interface Props {
  draft: TakeoverDraft
  reason: string
  onChange: (part: Partial<TakeoverDraft>) => void
}

/** Third step: how long, why, and whether it is a drill. */
export function TakeoverTime({ draft, reason, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('takeover.how')}
      </Title>
      <Stack>
        <SegmentedControl
          aria-label={t('takeover.minutes')}
          value={usual.includes(draft.minutes) ? String(draft.minutes) : ''}
          onChange={(value) => onChange({ minutes: Number(value) })}
          data={usual.map((n) => ({ value: String(n), label: n === 60 ? t('takeover.h', { n: 1 }) : t('takeover.m', { n }) }))}
        />
        <NumberField
          label={t('takeover.minutesOwn')}
          w={200}
          min={1}
          max={24 * 60}
          value={draft.minutes}
          onChange={(value) => {
            if (typeof value === 'number') onChange({ minutes: Math.min(24 * 60, Math.max(1, value)) })
          }}
        />
        <TextInput label={t('takeover.reason')} description={t('takeover.reasonHelp')} required maxLength={500} value={reason} onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })} />
        <Switch label={t('takeover.drill')} description={t('takeover.drillHelp')} checked={draft.drill} onChange={({ currentTarget }) => onChange({ drill: currentTarget.checked })} />
      </Stack>
    </Paper>
  )
}
