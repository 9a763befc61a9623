import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { MoreRows } from './more-rows.tsx'
import { RecordTable } from './record-table.tsx'

interface Props {
  from: string
  to: string
  sign: string
  slide?: string | undefined
  hour?: number | undefined
  onAllHours: () => void
}

/** The records behind one sign's numbers, oldest first. */
export function Behind({ from, to, sign, slide, hour, onAllHours }: Props) {
  const { t } = useLanguage()
  const query = { from, to, sign, ...(slide === undefined ? {} : { slide }), ...(hour === undefined ? {} : { hour }) }
  const records = useInfiniteQuery({
    queryKey: ['evidence', 'behind', query],
    queryFn: ({ pageParam, signal }) => call(numbersApi.evidence, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next
  })
  const title = t('evidence.title')
  return (
    <Paper withBorder>
      <Group p="md" justify="space-between" gap="xs">
        <div>
          <Title order={2} size="h5" lh={1.5}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {t('evidence.help')}
          </Text>
        </div>
        {hour !== undefined && (
          <Group gap="xs">
            <Text size="sm">{t('evidence.hour', { hour: `${String(hour).padStart(2, '0')}:00–${String(hour).padStart(2, '0')}:59` })}</Text>
            <Button variant="default" size="compact-md" onClick={onAllHours} className="no-print">
              {t('evidence.allHours')}
            </Button>
          </Group>
        )}
      </Group>
      <Asked of={[records]}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return rows.length === 0 ? (
            <Text p="md" pt={0}>
              {t('evidence.none')}
            </Text>
          ) : (
            <RecordTable records={rows} title={title} />
          )
        }}
      </Asked>
      <MoreRows of={records} />
    </Paper>
  )
}
