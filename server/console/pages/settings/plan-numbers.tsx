import { SettingsPlan } from '../../../domain/settings.ts'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { NumberField } from '../../parts/number-field.tsx'

/** Least and most of each. */
const bounds = { evidenceDays: [90, 730], contactDays: [30, 1825], idleMinutes: [5, 720], sessionHours: [1, 24], darkMinutes: [2, 1440], litMinutes: [1, 60] } as const

/** Whole numbers of the settings, each with what it does. */
export function PlanNumbers({ fields, plan, onChange }: PlanProps & { fields: readonly (keyof typeof bounds)[] }) {
  const { t } = useLanguage()
  return fields.map((field) => {
    const [least, most] = bounds[field]
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
        error={SettingsPlan.shape[field].safeParse(plan[field]).success ? undefined : t('settings.between', { least, most })}
      />
    )
  })
}
