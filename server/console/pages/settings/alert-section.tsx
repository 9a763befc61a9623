import { TagsInput } from '@mantine/core'
import { SettingsPlan } from '../../../domain/settings.ts'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { PlanNumbers } from './plan-numbers.tsx'
import { SettingsSection } from './settings-section.tsx'

/** What is worth telling of, and who gets letters of it. */
export function AlertSection(props: PlanProps) {
  const { t } = useLanguage()
  const { alertMail } = props.plan
  return (
    <SettingsSection title={t('settings.alerts')} why={t('settings.alertsWhy')}>
      <TagsInput
        label={t('settings.alertMail')}
        description={t('settings.alertMailWhy')}
        type="email"
        acceptValueOnBlur
        maxTags={20}
        value={alertMail}
        onChange={(addresses) => props.onChange({ alertMail: addresses })}
        error={SettingsPlan.shape.alertMail.safeParse(alertMail).success ? undefined : t('settings.alertMailBad')}
      />
      <PlanNumbers {...props} fields={['darkMinutes', 'litMinutes']} />
    </SettingsSection>
  )
}
