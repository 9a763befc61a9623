import { Grid, Paper, Table, Text } from '@mantine/core'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { Empty } from '../../parts/empty.tsx'
import { totalOf } from '../../state/statistics-rows.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { BarChart } from './bar-chart.tsx'

interface Props {
  rows: readonly StatisticsRow[]
  by: 'province' | 'slide' | 'day'
}
const hourMs = 3_600_000

/** The numbers as a table, and the largest of them as bars. */
export function StatisticsView({ rows, by }: Props) {
  const { t } = useLanguage()
  const total = totalOf(rows)
  const columns = [t('statistics.completed'), t('statistics.interrupted'), t('statistics.failed'), t('statistics.hours'), t('statistics.signs')]
  const cells = (row: Omit<StatisticsRow, 'key' | 'label' | 'signs'>, signs: string): string[] => [
    numberWords(row.completed),
    numberWords(row.interrupted),
    numberWords(row.failed),
    numberWords(row.shownMs / hourMs),
    signs
  ]
  if (rows.length === 0) return <Empty title={t('statistics.empty')} why={t('statistics.emptyWhy')} />
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Paper withBorder>
          <Table.ScrollContainer minWidth={540}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t(`statistics.${by}`)}</Table.Th>
                  {columns.map((column) => (
                    <Table.Th key={column} scope="col" ta="right">
                      {column}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.key}>
                    <Table.Th scope="row" fw={400}>
                      {row.label}
                    </Table.Th>
                    {cells(row, numberWords(row.signs)).map((cell, index) => (
                      <Table.Td key={index} ta="right" className="figures">
                        {cell}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
              <Table.Tfoot>
                <Table.Tr>
                  <Table.Th scope="row">{t('statistics.total')}</Table.Th>
                  {cells(total, '').map((cell, index) => (
                    <Table.Th key={index} ta="right" className="figures">
                      {cell}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Tfoot>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Paper withBorder p="md">
          {total.completed === 0 ? (
            <Text c="dimmed">
              {t('statistics.empty')}. {t('statistics.emptyWhy')}
            </Text>
          ) : (
            <BarChart rows={rows} ordered={by === 'day'} />
          )}
        </Paper>
      </Grid.Col>
    </Grid>
  )
}
