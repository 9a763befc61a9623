import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { reportsApi, type ReportView } from '../../../protocol/api/reports-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { monthKeys } from '../../wire/report-queries.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  as: 'report' | 'certify'
  view: ReportView
  /** Who probably signs. */
  signer: { name: string; position: string }
  onClose: () => void
}

/** A signature under the figures on the screen: refused when they have changed by then, and asked for anew. */
export function SignModal({ as, view: { sheet, seen }, signer, onClose }: Props) {
  const { t } = useLanguage()
  const form = useForm({
    initialValues: signer,
    validate: {
      name: (name) => (name.trim() === '' ? t('report.nameNeeded') : null),
      position: (position) => (position.trim() === '' ? t('report.positionNeeded') : null)
    }
  })
  const params = { province: sheet.province, month: sheet.month }
  const sign = useDeed({
    does: ({ name, position }: typeof signer) => call(as === 'report' ? reportsApi.signReport : reportsApi.certifyReport, { params, body: { name, position, seen } }),
    renews: monthKeys,
    says: () => t(`report.done.${as}`),
    onDone: onClose
  })
  const { complete, of } = sheet.signs
  return (
    <Modal opened onClose={onClose} title={t(`report.do.${as}`)} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form onSubmit={form.onSubmit((values) => sign.mutate(values))} noValidate>
        <Stack>
          <Text>{t(`report.why.${as}`)}</Text>
          <Text fw={600}>
            {t('report.signs', {
              rows: numberWords(sheet.rows.length),
              total: numberWords(sheet.total.digitalBillboard ?? 0),
              unit: t(`unit.${sheet.measure}`),
              complete: numberWords(complete),
              of: numberWords(of)
            })}
          </Text>
          {complete < of && <Alert color="orange">{t('report.incomplete', { n: of - complete })}</Alert>}
          <TextInput label={t('report.name')} description={t('report.nameHelp')} required maxLength={160} {...form.getInputProps('name')} />
          <TextInput label={t('report.position')} required maxLength={160} {...form.getInputProps('position')} />
          <Refusal error={sign.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={sign.isPending}>
              {t(`report.do.${as}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
