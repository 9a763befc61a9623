import { Alert, Button, Checkbox, Code, CopyButton, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { webhookEvents, WebhookPlan } from '../../../domain/settings.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import type { WebhookView } from './webhooks.tsx'

const newPlan: WebhookPlan = { name: '', url: '', events: [...webhookEvents], enabled: true }

/** A webhook; what a new one is signed with is shown once, when it was made. */
export default function WebhookForm({ webhook, onClose }: { webhook: WebhookView | null; onClose: () => void }) {
  const { t } = useLanguage()
  const form = useForm({
    initialValues: webhook === null ? newPlan : WebhookPlan.parse(webhook),
    validate: {
      name: (name) => (WebhookPlan.shape.name.safeParse(name).success ? null : t('settings.webhookNameBad')),
      url: (url) => (WebhookPlan.shape.url.safeParse(url).success ? null : t('settings.webhookUrlBad')),
      events: (events) => (events.length > 0 ? null : t('settings.webhookEventsBad'))
    }
  })
  const save = useDeed({
    does: async (body: WebhookPlan): Promise<string | null> => {
      if (webhook === null) return (await call(settingsApi.addWebhook, { body })).secret
      await call(settingsApi.changeWebhook, { params: { id: webhook.id }, body })
      return null
    },
    renews: ['webhooks'],
    onDone: (made) => {
      if (made === null) onClose()
    }
  })
  const secret = save.data ?? undefined
  return (
    <Modal opened onClose={onClose} title={t(webhook === null ? 'settings.addWebhook' : 'settings.changeWebhook', { name: webhook?.name ?? '' })} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      {secret !== undefined ? (
        <Stack>
          <Alert color="green" title={t('settings.secret')}>
            {t('settings.secretWhy')}
          </Alert>
          <Code block className="secret">
            {secret}
          </Code>
          <Group justify="flex-end">
            <CopyButton value={secret}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'do.copied' : 'do.copy')}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t('do.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
          <Stack>
            <TextInput label={t('settings.webhookName')} required maxLength={80} {...form.getInputProps('name')} />
            <TextInput label={t('settings.webhookUrl')} description={t('settings.webhookUrlWhy')} required type="url" maxLength={500} {...form.getInputProps('url')} />
            <Checkbox.Group label={t('settings.webhookEvents')} {...form.getInputProps('events')}>
              <Stack gap="xs" mt="xs">
                {webhookEvents.map((event) => (
                  <Checkbox key={event} value={event} label={t(`webhookEvent.${event}`)} description={event} />
                ))}
              </Stack>
            </Checkbox.Group>
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
      )}
    </Modal>
  )
}
