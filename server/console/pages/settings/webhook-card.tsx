import { ActionIcon, Group, Paper, Switch, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useLanguage } from '../../words/language.tsx'
import type { WebhookView } from './webhooks.tsx'

interface Props {
  webhook: WebhookView
  onChange: (next: WebhookView) => void
  onWrite: () => void
  onRemove: () => void
}

/** Who is told what; it can be paused, changed and taken away. */
export function WebhookCard({ webhook, onChange, onWrite, onRemove }: Props) {
  const { t } = useLanguage()
  const { name, url, events, enabled } = webhook
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={600}>{name}</Text>
          <Text size="sm">{url}</Text>
          <Text size="sm" c="dimmed">
            {events.map((event) => t(`webhookEvent.${event}`)).join(' · ')}
          </Text>
        </div>
        <Group wrap="nowrap" gap={4}>
          <Switch aria-label={t('settings.webhookEnabled', { name })} checked={enabled} onChange={({ currentTarget }) => onChange({ ...webhook, enabled: currentTarget.checked })} />
          <ActionIcon variant="subtle" size={32} aria-label={t('settings.changeWebhook', { name })} onClick={onWrite}>
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="red" size={32} aria-label={t('settings.removeWebhook', { name })} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  )
}
