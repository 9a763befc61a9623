import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import { Asked } from '../../parts/asked.tsx'
import type { NumberView } from '../../state/number-view.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { MailingForm } from './mailing-form.tsx'
import { MailingList } from './mailing-list.tsx'

/** What of the statistics goes out by letter, and a new one of the view at hand. */
export default function Mailing({ view }: { view: NumberView }) {
  const { t } = useLanguage()
  const schedules = useQuery({ queryKey: ['mail-schedules'], queryFn: () => call(settingsApi.mailSchedules) })
  const deliveries = useQuery({ queryKey: ['deliveries'], queryFn: () => call(settingsApi.deliveries) })
  return (
    <Asked of={[schedules, deliveries]}>
      {(all, { mail }) => (
        <Stack>
          <Text size="sm">{t('mailing.help')}</Text>
          <MailingForm view={view} mail={mail} />
          <Title order={3} size="h5" lh={1.5}>
            {t('mailing.list')}
          </Title>
          <MailingList schedules={all} />
        </Stack>
      )}
    </Asked>
  )
}
