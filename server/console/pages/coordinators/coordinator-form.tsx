import { Button, Group, Modal, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CoordinatorForm as Schema } from '../../../domain/report-sheet.ts'
import { coordinatorsApi } from '../../../protocol/api/coordinators-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { coordinatorKeys } from '../../wire/coordinator-queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  province: string
  form: Schema
  /** Of whom is corrected; absent: somebody new. */
  id?: string
  onClose: () => void
}
/** The form's choices; anything else is อื่น ๆ. */
const titles = ['นาย', 'นาง', 'นางสาว']

/** The nine fields, to name somebody or to write them right. */
export function CoordinatorForm({ province, form: start, id, onClose }: Props) {
  const { t } = useLanguage()
  const form = useForm({
    initialValues: start,
    validate: {
      agency: (agency) => (Schema.shape.agency.safeParse(agency).success ? null : t('coordinator.needed')),
      title: (title) => (Schema.shape.title.safeParse(title).success ? null : t('coordinator.needed')),
      name: (name) => (Schema.shape.name.safeParse(name).success ? null : t('coordinator.needed')),
      email: (email) => (Schema.shape.email.safeParse(email.trim()).success ? null : t('coordinator.emailBad'))
    }
  })
  const isOther = !titles.includes(form.values.title)
  const save = useDeed({
    does: (values: Schema) => {
      const body = { ...values, email: values.email.trim() }
      return id === undefined ? call(coordinatorsApi.appointCoordinator, { params: { province }, body }) : call(coordinatorsApi.correctCoordinator, { params: { province, id }, body })
    },
    renews: coordinatorKeys,
    says: () => t('state.saved'),
    onDone: onClose
  })
  const text = (field: keyof Schema, most: number) => ({ label: t(`coordinator.${field}`), maxLength: most, autoComplete: 'off', ...form.getInputProps(field) })
  return (
    <Modal opened onClose={onClose} title={t(id === undefined ? 'coordinator.appoint' : 'coordinator.correct')} size="xl" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <Text size="sm">{t(id === undefined ? 'coordinator.appointHelp' : 'coordinator.correctHelp')}</Text>
          <TextInput required {...text('agency', 160)} />
          <Radio.Group label={t('coordinator.title')} required value={isOther ? 'other' : form.values.title} onChange={(value) => form.setFieldValue('title', value === 'other' ? '' : value)}>
            <Group mt={4}>
              {titles.map((title) => (
                <Radio key={title} value={title} label={title} />
              ))}
              <Radio value="other" label={t('coordinator.other')} />
            </Group>
          </Radio.Group>
          {isOther && <TextInput required {...text('title', 40)} label={t('coordinator.otherTitle')} />}
          <TextInput required {...text('name', 160)} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...text('position', 160)} />
            <TextInput {...text('division', 160)} />
            <TextInput type="tel" {...text('phone', 40)} />
            <TextInput type="tel" {...text('mobile', 40)} />
            <TextInput type="email" {...text('email', 160)} />
            <TextInput {...text('lineId', 60)} />
          </SimpleGrid>
          <Refusal error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('do.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
