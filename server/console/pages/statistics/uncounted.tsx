import { Badge, Box, Group, Paper, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { Asked } from '../../parts/asked.tsx'
import type { NumberQuery } from '../../state/number-view.ts'
import { call } from '../../wire/call.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { MoreRows } from './more-rows.tsx'
import { RecordTable } from './record-table.tsx'

/** What arrived and was not counted: how much by reason, then each. */
export function Uncounted({ query: { slide: _slide, ...query } }: { query: NumberQuery }) {
  const { t } = useLanguage()
  const records = useInfiniteQuery({
    queryKey: ['evidence', 'quarantine', query],
    queryFn: ({ pageParam, signal }) => call(numbersApi.quarantine, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next
  })
  const title = t('evidence.uncounted')
  return (
    <Paper withBorder>
      <Box p="md">
        <Title order={2} size="h5" lh={1.5}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('evidence.uncountedHelp')}
        </Text>
      </Box>
      <Asked of={[records]}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0)
            return (
              <Group gap="xs" px="md" pb="md">
                <IconCheck size={20} aria-hidden color="#2b8a3e" />
                <Text>{t('evidence.uncountedNone')}</Text>
              </Group>
            )
          return (
            <>
              <Group gap="xs" px="md" pb="xs">
                {pages[0]?.counts.map(({ reason, records: count, plays }) => (
                  <Badge key={reason} color={reason === 'known' ? 'blue' : 'red'}>
                    {t(`uncounted.${reason}`)}: {numberWords(count)} {t('evidence.records')} · {numberWords(plays)} {t('evidence.plays')}
                  </Badge>
                ))}
              </Group>
              <RecordTable records={rows} title={title} withSign />
            </>
          )
        }}
      </Asked>
      <MoreRows of={records} />
    </Paper>
  )
}
