import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { PlanNumbers } from './plan-numbers.tsx'
import { SettingsSection } from './settings-section.tsx'

/** How long what is kept for a time is kept. */
export function RetentionSection(props: PlanProps) {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.retention')} why={t('settings.retentionWhy')}>
      <PlanNumbers {...props} fields={['evidenceDays', 'contactDays']} />
    </SettingsSection>
  )
}
