import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { PlanNumbers } from './plan-numbers.tsx'
import { SettingsSection } from './settings-section.tsx'

/** When a dark sign is worth telling of. */
export function AlertSection(props: PlanProps) {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.alerts')} why={t('settings.alertsWhy')}>
      <PlanNumbers {...props} fields={['darkMinutes', 'litMinutes']} />
    </SettingsSection>
  )
}
