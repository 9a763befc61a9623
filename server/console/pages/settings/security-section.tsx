import { NumberInput, Switch } from '@mantine/core'
import { SettingsPlan } from '../../../domain/settings.ts'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { SettingsSection } from './settings-section.tsx'

const bounds = { idleMinutes: [5, 720], sessionHours: [1, 24] } as const
const fields = ['idleMinutes', 'sessionHours'] as const

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
      {fields.map((field) => {
        const [least, most] = bounds[field]
        return (
          <NumberInput
            key={field}
            label={t(`settings.${field}`)}
            description={t(`settings.${field}Why`)}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            styles={{ wrapper: { maxWidth: 160 } }}
            min={least}
            max={most}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={plan[field]}
            onChange={(value) => onChange({ [field]: Number(value) })}
            error={SettingsPlan.shape[field].safeParse(plan[field]).success ? undefined : t('settings.between', { least, most })}
          />
        )
      })}
    </SettingsSection>
  )
}
