import { useState } from 'react'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { reportsApi } from '../../../protocol/api/reports-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { monthKeys } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  to: 'give-back' | 'restate'
  params: { province: string; month: string }
  onClose: () => void
}

/** Opens what was signed again, with the reason. */
export function ReasonModal({ to, params, onClose }: Props) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const open = useDeed({
    does: () => call(to === 'restate' ? reportsApi.restateReport : reportsApi.giveBackReport, { params, body: { reason } }),
    renews: monthKeys,
    says: () => t(`report.done.${to}`),
    onDone: onClose
  })
  const missing = reason.trim() === ''
  return (
    <Modal opened onClose={onClose} title={t(`report.do.${to}`)} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!missing) open.mutate(undefined)
        }}
      >
        <Stack>
          <Text>{t(`report.why.${to}`)}</Text>
          <Textarea
            label={t('report.reason')}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && missing ? t('report.reasonNeeded') : undefined}
          />
          <Refusal error={open.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={open.isPending}>
              {t(`report.do.${to}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
