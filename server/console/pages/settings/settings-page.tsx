import { Stack } from '@mantine/core'
import { dateOf } from '../../../domain/time.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useServerNow } from '../../wire/server-clock.ts'
import { useSettings } from '../../wire/settings-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import Mailing from '../statistics/mailing.tsx'
import { DistrictDays } from './district-days.tsx'
import { MailState } from './mail-state.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SettingsSection } from './settings-section.tsx'
import { Webhooks } from './webhooks.tsx'

/** What the ministry decides about reports, reminders and exports, each with what it does. */
export default function SettingsPage() {
  const { t } = useLanguage()
  const today = dateOf(useServerNow(60_000))
  return (
    <>
      <PageHead title={t('settings.title')} />
      <Asked of={[useSettings()]}>
        {(settings) => (
          <Stack maw={960}>
            <SettingsForm kept={settings} />
            <DistrictDays days={settings.districtDays} />
            <MailState />
            <Webhooks />
            <SettingsSection title={t('mailing.title')} why={t('settings.mailingWhy')}>
              <Mailing view={{ by: 'province', from: today, to: today }} />
            </SettingsSection>
          </Stack>
        )}
      </Asked>
    </>
  )
}
