import { useState } from 'react'
import { Badge, Button, Group, List, Paper, Text, Title } from '@mantine/core'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import type { ScheduledView } from '../../../protocol/planning-views.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { usePermission } from '../../wire/queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** What is to go out by itself, or was held back and why. */
export function ScheduledList({ scheduled }: { scheduled: readonly ScheduledView[] }) {
  const { t, language } = useLanguage()
  const mayPublish = usePermission('publish')
  const [asked, setAsked] = useState<ScheduledView | null>(null)
  const cancel = useDeed({
    does: (id: string) => call(planningApi.cancelScheduled, { params: { id } }),
    renews: ['scheduled'],
    says: () => t('scheduled.cancelled'),
    tellsRefusal: true
  })
  if (scheduled.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs" lh={1.5}>
        {t('scheduled.title')}
      </Title>
      <List listStyleType="none" spacing="sm">
        {scheduled.map((each) => {
          const at = timeWords(each.at, language)
          return (
            <List.Item key={each.id}>
              <Group justify="space-between">
                <div>
                  <Group gap="xs">
                    <Text fw={600}>{at}</Text>
                    <Badge variant="outline" color={each.held === null ? 'blue' : 'red.8'}>
                      {t(each.held === null ? 'scheduled.waiting' : 'scheduled.held')}
                    </Badge>
                  </Group>
                  <Text size="sm">{t('scheduled.made', { name: each.by.name, at: timeWords(each.madeAt, language) })}</Text>
                  <Text size="sm">{t('issue.holdsWords', { p: each.playlists, s: each.slides })}</Text>
                  {each.note && <Text size="sm">{each.note}</Text>}
                  {each.held !== null && <Text size="sm" c="red.9">{t(`scheduled.${each.held}`)}</Text>}
                </div>
                {mayPublish && (
                  <Button variant="default" aria-label={t('scheduled.cancelOf', { at })} onClick={() => setAsked(each)}>
                    {t('scheduled.cancel')}
                  </Button>
                )}
              </Group>
            </List.Item>
          )
        })}
      </List>
      {asked && (
        <Confirm
          title={t('scheduled.cancelAsk', { at: timeWords(asked.at, language) })}
          why={t('scheduled.cancelWhy')}
          does={t('scheduled.cancel')}
          onClose={() => setAsked(null)}
          onConfirm={() => cancel.mutate(asked.id)}
        />
      )}
    </Paper>
  )
}
