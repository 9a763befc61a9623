import { Box, Group, Paper, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import type { NumberQuery } from '../../state/number-view.ts'
import { call } from '../../wire/call.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { MoreRows } from './more-rows.tsx'

/** Numbers that are missing for ever. */
export function GapList({ query: { slide: _slide, ...query } }: { query: NumberQuery }) {
  const { t, language } = useLanguage()
  const signs = useSigns().data
  const gaps = useInfiniteQuery({
    queryKey: ['evidence', 'gaps', query],
    queryFn: ({ pageParam, signal }) => call(numbersApi.gaps, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next
  })
  const title = t('evidence.gaps')
  return (
    <Paper withBorder>
      <Box p="md">
        <Title order={2} size="h5" lh={1.5}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('evidence.gapsHelp')}
        </Text>
      </Box>
      <Asked of={[gaps]}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0)
            return (
              <Group gap="xs" px="md" pb="md">
                <IconCheck size={20} aria-hidden color="#2b8a3e" />
                <Text>{t('evidence.gapsNone')}</Text>
              </Group>
            )
          return (
            <WideTable label={title} minWidth={480}>
              <Table aria-label={title}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('statistics.sign')}</Table.Th>
                    <Table.Th scope="col">{t('evidence.missing')}</Table.Th>
                    <Table.Th scope="col">{t('evidence.toldAt')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map(({ sign, epoch, fromSeq, untilSeq, at }) => (
                    <Table.Tr key={`${sign} ${epoch} ${fromSeq}`}>
                      <Table.Th scope="row" fw={400}>
                        {signs?.find(({ id }) => id === sign)?.name ?? sign}
                      </Table.Th>
                      <Table.Td>
                        {epoch}/{fromSeq}–{untilSeq - 1}
                      </Table.Td>
                      <Table.Td>{timeWords(at, language)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }}
      </Asked>
      <MoreRows of={gaps} />
    </Paper>
  )
}
