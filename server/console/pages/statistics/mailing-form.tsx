import { Alert, Button, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { MailSchedulePlan } from '../../../domain/settings.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import type { NumberView } from '../../state/number-view.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

const everies = ['week', 'month'] as const
const bys = ['province', 'slide', 'day', 'sign'] as const
const formats = ['xlsx', 'csv'] as const

/** A new schedule; it begins as the view one looks at. `mail`: letters can be sent. */
export function MailingForm({ view, mail }: { view: NumberView; mail: boolean }) {
  const { t } = useLanguage()
  const initialValues: MailSchedulePlan = {
    name: t('statistics.title'),
    every: 'month',
    by: bys.find((by) => by === view.by) ?? 'province',
    province: view.province ?? null,
    format: 'xlsx',
    to: [],
    enabled: true
  }
  const form = useForm({
    initialValues,
    validate: {
      name: (name) => (MailSchedulePlan.shape.name.safeParse(name).success ? null : t('mailing.nameBad')),
      to: (to) => (MailSchedulePlan.shape.to.safeParse(to).success ? null : t('mailing.toBad'))
    }
  })
  const add = useDeed({
    does: (body: MailSchedulePlan) => call(settingsApi.addMailSchedule, { body }),
    renews: ['mail-schedules'],
    says: () => t('mailing.added'),
    onDone: () => form.reset()
  })
  return (
    <form onSubmit={form.onSubmit((plan) => add.mutate(plan))} noValidate>
      <Stack gap="sm">
        {!mail && <Alert color="orange">{t('mailing.off')}</Alert>}
        <TextInput label={t('mailing.name')} required {...form.getInputProps('name')} />
        <Group align="flex-start">
          <NativeSelect label={t('mailing.every')} data={everies.map((value) => ({ value, label: t(`mailing.${value}`) }))} {...form.getInputProps('every')} />
          <NativeSelect label={t('mailing.by')} data={bys.map((value) => ({ value, label: t(`statistics.${value}`) }))} {...form.getInputProps('by')} />
          <ProvinceSelect
            clearable
            clearButtonProps={{ 'aria-label': t('date.clear', { label: t('place.province') }) }}
            placeholder={t('statistics.nationWide')}
            {...form.getInputProps('province')}
          />
          <NativeSelect label={t('mailing.format')} data={formats.map((value) => ({ value, label: value.toUpperCase() }))} {...form.getInputProps('format')} />
        </Group>
        <TagsInput label={t('mailing.to')} description={t('mailing.toHelp')} required acceptValueOnBlur type="email" {...form.getInputProps('to')} />
        <Refusal error={add.error} />
        <Group>
          <Button type="submit" loading={add.isPending}>
            {t('mailing.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
