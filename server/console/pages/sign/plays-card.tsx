import { Anchor, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dateAfter, dateOf } from '../../../domain/time.ts'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { partShares } from '../../state/planned-parts.ts'
import { call } from '../../wire/call.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { numberWords, weekdayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** A week's plays of the sign against what was due, and what came of the rest. */
export function PlaysCard({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const to = dateOf(useServerNow(60_000))
  const from = dateAfter(to, -6)
  const planned = useQuery({
    queryKey: ['planned', id, from, to],
    queryFn: () => call(numbersApi.planned, { query: { sign: id, from, to, by: 'day' } }),
    refetchInterval: 5 * 60_000,
    staleTime: 60_000
  })
  return (
    <Card
      title={t('sign.plays')}
      aside={
        <Anchor component={Link} to={`/statistics/planned?sign=${id}&from=${from}&to=${to}&by=day`} size="sm">
          {t('sign.playsMore')}
        </Anchor>
      }
    >
      <Asked of={[planned]}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('overview.playsNone')}</Text>
          ) : (
            <WideTable label={t('sign.plays')} minWidth={420}>
              <Table aria-label={t('sign.plays')} verticalSpacing={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('date.day')}</Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t('planned.due')}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t('planned.met')}
                    </Table.Th>
                    <Table.Th scope="col">{t('sign.rest')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {[...rows].reverse().map((row) => (
                    <Table.Tr key={row.key}>
                      <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>
                        {weekdayWords(row.key, language)}
                      </Table.Th>
                      <Table.Td ta="right" className="figures">
                        {numberWords(row.due)}
                      </Table.Td>
                      <Table.Td ta="right" className="figures">
                        {numberWords(row.met)}
                      </Table.Td>
                      <Table.Td>
                        {partShares(row)
                          .filter(({ part, plays }) => part !== 'met' && plays > 0)
                          .map(({ part, plays }) => `${t(`planned.${part}`)} ${numberWords(plays)}`)
                          .join(', ') || '–'}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </Asked>
    </Card>
  )
}
