import { ActionIcon, Group, Paper, Stack, Switch, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { MailSchedule } from '../../../domain/settings.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** What goes out on schedule; each can be paused or removed. */
export function MailingList({ schedules }: { schedules: readonly MailSchedule[] }) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const change = useDeed({
    does: ({ id, since: _since, ...body }: MailSchedule) => call(settingsApi.changeMailSchedule, { params: { id }, body }),
    foresees: { key: ['mail-schedules'], as: (held: readonly MailSchedule[], next) => held.map((each) => (each.id === next.id ? next : each)) },
    renews: ['mail-schedules'],
    tellsRefusal: true
  })
  const remove = useDeed({
    does: ({ id }: MailSchedule) => call(settingsApi.removeMailSchedule, { params: { id } }),
    foresees: { key: ['mail-schedules'], as: (held: readonly MailSchedule[], gone) => held.filter(({ id }) => id !== gone.id) },
    undoes: ({ id: _id, since: _since, ...body }) => call(settingsApi.addMailSchedule, { body }),
    renews: ['mail-schedules'],
    says: (_, { name }) => t('do.removed', { name }),
    tellsRefusal: true
  })
  if (schedules.length === 0) return <Text c="dimmed">{t('mailing.none')}</Text>
  return (
    <Stack gap="xs">
      {schedules.map((schedule) => {
        const { id, name, every, by, province, format, to, enabled } = schedule
        return (
          <Paper key={id} withBorder p="sm">
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Text fw={600}>{name}</Text>
                <Text size="sm">
                  {t('mailing.what', {
                    every: t(`mailing.${every}`),
                    by: t(`statistics.${by}`),
                    place: province === null ? t('statistics.nationWide') : provinceName(province),
                    format: format.toUpperCase()
                  })}
                </Text>
                <Text size="sm" c="dimmed">
                  {to.join(', ')}
                </Text>
              </div>
              <Group wrap="nowrap" gap="xs">
                <Switch aria-label={t('mailing.enabled', { name })} checked={enabled} onChange={({ currentTarget }) => change.mutate({ ...schedule, enabled: currentTarget.checked })} />
                <ActionIcon variant="subtle" color="red" size={32} aria-label={t('mailing.remove', { name })} onClick={() => remove.mutate(schedule)}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
          </Paper>
        )
      })}
    </Stack>
  )
}
