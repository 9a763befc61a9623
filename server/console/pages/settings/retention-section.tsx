import { SettingsPlan, shortestEvidenceDays } from '../../../domain/settings.ts'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { SettingsSection } from './settings-section.tsx'
import { NumberField } from '../../parts/number-field.tsx'

/** Bounds of both, days. */
const bounds = { evidenceDays: [shortestEvidenceDays, 730], contactDays: [30, 1825] } as const
const fields = ['evidenceDays', 'contactDays'] as const

/** How long what is kept for a time is kept. */
export function RetentionSection({ plan, onChange }: PlanProps) {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.retention')} why={t('settings.retentionWhy')}>
      {fields.map((field) => {
        const [least, most] = bounds[field]
        const fits = SettingsPlan.shape[field].safeParse(plan[field]).success
        return (
          <NumberField
            key={field}
            label={t(`settings.${field}`)}
            description={t(`settings.${field}Why`)}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            styles={{ wrapper: { maxWidth: 160 } }}
            min={least}
            max={most}
            value={plan[field]}
            onChange={(value) => onChange({ [field]: Number(value) })}
            error={fits ? undefined : t('settings.between', { least, most })}
          />
        )
      })}
    </SettingsSection>
  )
}
