import { Radio, Stack, Switch } from '@mantine/core'
import { measures } from '../../../domain/report-sheet.ts'
import type { SettingsPlan } from '../../../domain/settings.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from './settings-section.tsx'

export interface PlanProps {
  plan: SettingsPlan
  onChange: (part: Partial<SettingsPlan>) => void
}

/** What the monthly form says, and who signs it. */
export function FormSection({ plan, onChange }: PlanProps) {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.form')} why={t('settings.formWhy')}>
      <Radio.Group
        label={t('settings.measure')}
        description={t('settings.measureWhy')}
        value={plan.measure}
        onChange={(value) => onChange({ measure: measures.find((measure) => measure === value) ?? plan.measure })}
      >
        <Stack gap="xs" mt="xs">
          {measures.map((measure) => (
            <Radio key={measure} value={measure} label={t(`settings.measure.${measure}`)} description={t(`settings.measureIs.${measure}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('settings.zeros')} description={t('settings.zerosWhy')} value={plan.zeros} onChange={(value) => onChange({ zeros: value === 'zero' ? 'zero' : 'blank' })}>
        <Stack gap="xs" mt="xs">
          <Radio value="blank" label={t('settings.zeros.blank')} />
          <Radio value="zero" label={t('settings.zeros.zero')} />
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('settings.groupSpan')} description={t('settings.groupSpanWhy')} value={String(plan.groupSpan)} onChange={(value) => onChange({ groupSpan: value === '6' ? 6 : 5 })}>
        <Stack gap="xs" mt="xs">
          <Radio value="5" label={t('settings.groupSpan.5')} />
          <Radio value="6" label={t('settings.groupSpan.6')} />
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('settings.signatures')} value={plan.signatures} onChange={(value) => onChange({ signatures: value === 'reporter' ? 'reporter' : 'both' })}>
        <Stack gap="xs" mt="xs">
          <Radio value="both" label={t('settings.signatures.both')} />
          <Radio value="reporter" label={t('settings.signatures.reporter')} />
        </Stack>
      </Radio.Group>
      <Switch
        label={t('settings.reporterMayCertify')}
        description={t('settings.reporterMayCertifyWhy')}
        checked={plan.reporterMayCertify}
        onChange={({ currentTarget }) => onChange({ reporterMayCertify: currentTarget.checked })}
      />
    </SettingsSection>
  )
}
