import { Alert, Code, Text } from '@mantine/core'
import { IconMail, IconMailOff } from '@tabler/icons-react'
import { Asked } from '../../parts/asked.tsx'
import { useDeliveries } from '../../wire/settings-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { DeliveryTable } from './delivery-table.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Whether letters can be sent, and what went out or did not, and why. */
export function MailState() {
  const { t } = useLanguage()
  return (
    <SettingsSection title={t('settings.mail')} why={t('settings.mailWhy')}>
      <Asked of={[useDeliveries()]}>
        {({ mail, deliveries }) => (
          <>
            {mail ? (
              <Alert color="green" icon={<IconMail />} title={t('settings.mailOn')}>
                {t('settings.mailOnWhy')}
              </Alert>
            ) : (
              <Alert color="orange" icon={<IconMailOff />} title={t('settings.mailOff')}>
                {t('settings.mailOffWhy')} <Code>SMTP_URL</Code> <Code>MAIL_FROM</Code>
              </Alert>
            )}
            {deliveries.length === 0 ? <Text>{t('settings.noDeliveries')}</Text> : <DeliveryTable deliveries={deliveries} />}
          </>
        )}
      </Asked>
    </SettingsSection>
  )
}
