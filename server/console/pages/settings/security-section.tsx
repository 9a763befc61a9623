import { Switch } from '@mantine/core'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { PlanNumbers } from './plan-numbers.tsx'
import { SettingsSection } from './settings-section.tsx'

/** How people come in and how long they stay. */
export function SecuritySection({ plan, onChange }: PlanProps) {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.security')} why={t('settings.securityWhy')}>
      <Switch
        label={t('settings.secondFactorRequired')}
        description={t('settings.secondFactorRequiredWhy')}
        checked={plan.secondFactorRequired}
        onChange={({ currentTarget }) => onChange({ secondFactorRequired: currentTarget.checked })}
      />
      <PlanNumbers plan={plan} onChange={onChange} fields={['idleMinutes', 'sessionHours']} />
    </SettingsSection>
  )
}
