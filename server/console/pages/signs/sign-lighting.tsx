import { Stack } from '@mantine/core'
import { DaypartsField } from '../../parts/dayparts-field.tsx'
import { useLanguage } from '../../words/language.tsx'
import { BrightnessFields } from './brightness-fields.tsx'
import type { SignForm } from './use-sign-form.ts'
import { NumberField } from '../../parts/number-field.tsx'

/** When a sign is lit, how brightly, and how its slides change. */
export function SignLighting({ form }: { form: SignForm }) {
  const { t } = useLanguage()
  const { hours, brightness } = form.values
  return (
    <Stack gap="md">
      <DaypartsField label={t('sign.hours')} help={t('sign.hoursHelp')} dayparts={hours} onChange={(changed) => form.setFieldValue('hours', changed)} />
      <BrightnessFields brightness={brightness} onChange={(changed) => form.setFieldValue('brightness', changed)} />
      <NumberField
        label={t('sign.fade')}
        description={t('sign.fadeHelp')}
        w={260}
        min={0}
        max={1000}
        {...form.getInputProps('fadeMs')}
      />
    </Stack>
  )
}
