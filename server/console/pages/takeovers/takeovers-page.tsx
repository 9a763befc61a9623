import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Takeover } from '../../../domain/takeover.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { TakeoverBadge } from '../../parts/takeover-badge.tsx'
import { useTargetWords } from '../../parts/use-target-words.ts'
import { openTakeovers } from '../../state/takeover-state.ts'
import { usePermission, useTakeovers } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

export default function TakeoversPage() {
  const { t } = useLanguage()
  const now = useServerNow(1000)
  const mayAsk = usePermission('publish')
  return (
    <>
      <PageHead title={t('takeover.title')}>
        {mayAsk && (
          <Button component={Link} to="/takeovers/new" color="red.8" leftSection={<IconSpeakerphone size={18} aria-hidden />}>
            {t('takeover.new')}
          </Button>
        )}
      </PageHead>
      <Text mb="md">{t('takeover.what')}</Text>
      <Asked of={[useTakeovers()]}>
        {(takeovers) => {
          const open = openTakeovers(takeovers, now)
          const past = takeovers.filter((each) => !open.includes(each))
          return takeovers.length === 0 ? (
            <Paper withBorder>
              <Empty title={t('takeover.none')} why={t('takeover.noneWhy')} />
            </Paper>
          ) : (
            <Stack>
              <Shelf title={t('takeover.running')} takeovers={open} now={now} />
              <Shelf title={t('takeover.past')} takeovers={past} now={now} />
            </Stack>
          )
        }}
      </Asked>
    </>
  )
}

function Shelf({ title, takeovers, now }: { title: string; takeovers: readonly Takeover[]; now: number }) {
  const { t, language } = useLanguage()
  const place = useTargetWords()
  if (takeovers.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs" lh={1.5}>
        {title}
      </Title>
      <List listStyleType="none" spacing="sm">
        {takeovers.map((takeover) => (
          <List.Item key={takeover.id}>
            <Group gap="xs">
              <Anchor component={Link} to={`/takeovers/${takeover.id}`} fw={600}>
                {takeover.reason}
              </Anchor>
              <TakeoverBadge takeover={takeover} now={now} />
            </Group>
            <Text size="sm">
              {place(takeover.target)} · {t('takeover.asked', { name: takeover.requestedBy.name, at: timeWords(takeover.requestedAt, language) })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}
