import { lazy, Suspense, useState } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import type { ResponseOf } from '../../../protocol/route.ts'
import { Asked } from '../../parts/asked.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useWebhooks } from '../../wire/settings-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from './settings-section.tsx'
import { WebhookCard } from './webhook-card.tsx'

const WebhookForm = lazy(() => import('./webhook-form.tsx'))

export type WebhookView = ResponseOf<typeof settingsApi.webhooks>[number]

/** Other systems that are told of the months' signatures. */
export function Webhooks() {
  const { t } = useLanguage()
  const [writing, setWriting] = useState<WebhookView | 'new' | null>(null)
  const [leaving, setLeaving] = useState<WebhookView | null>(null)
  const renews = ['webhooks'] as const
  const change = useDeed({
    does: ({ id, ...body }: WebhookView) => call(settingsApi.changeWebhook, { params: { id }, body }),
    foresees: { key: renews, as: (held: readonly WebhookView[], next) => held.map((each) => (each.id === next.id ? next : each)) },
    renews,
    tellsRefusal: true
  })
  const remove = useDeed({ does: (id: string) => call(settingsApi.removeWebhook, { params: { id } }), renews, tellsRefusal: true })
  return (
    <SettingsSection title={t('settings.webhooks')} why={t('settings.webhooksWhy')}>
      <Asked of={[useWebhooks()]}>
        {(webhooks) => (
          <Stack gap="xs">
            {webhooks.length === 0 && <Text>{t('settings.noWebhooks')}</Text>}
            {webhooks.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} onChange={(next) => change.mutate(next)} onWrite={() => setWriting(webhook)} onRemove={() => setLeaving(webhook)} />
            ))}
          </Stack>
        )}
      </Asked>
      <Group>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setWriting('new')}>
          {t('settings.addWebhook')}
        </Button>
      </Group>
      <Suspense>{writing !== null && <WebhookForm webhook={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />}</Suspense>
      {leaving !== null && (
        <Confirm
          title={t('settings.removeWebhookAsk', { name: leaving.name })}
          why={t('settings.removeWebhookWhy')}
          does={t('do.remove')}
          onConfirm={() => remove.mutate(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </SettingsSection>
  )
}
