import { useState } from 'react'
import { Anchor, Button, Group, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { StatisticsBy } from '../../../protocol/api/numbers-api.ts'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { sortColumns, sortRows, type SortColumn } from '../../state/sort-rows.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { useRowName } from './use-row-name.ts'

interface Props {
  rows: readonly StatisticsRow[]
  by: StatisticsBy | 'month'
  title: string
  total?: StatisticsRow | undefined
  /** Where the row's name leads; absent: nowhere. */
  onInto?: ((key: string) => (() => void) | undefined) | undefined
}
const hourMs = 3_600_000
/** All of a year's days stand at once; longer tables on demand. */
const firstRows = 400
const longRows = 12

/** Names people gave are Thai in either language. */
const isNamedByPeople = (by: Props['by']): boolean => by === 'sign' || by === 'slide' || by === 'campaign'

const cell = (row: StatisticsRow, column: (typeof sortColumns)[number]): string => {
  const value = row[column]
  if (value === null || value === undefined) return '–'
  return column === 'shownMs' ? numberWords(value / hourMs) : column === 'uptime' ? `${numberWords(value * 100)}%` : numberWords(value)
}

/** The numbers, sorted by whichever column one presses. */
export function NumberTable({ rows, by, title, total, onInto }: Props) {
  const { t } = useLanguage()
  const nameOf = useRowName()
  const isTime = by === 'day' || by === 'hour' || by === 'month'
  const [sorted, setSorted] = useState<SortColumn>('label')
  const [most, setMost] = useState(firstRows)
  const heads = { completed: 'completed', interrupted: 'interrupted', failed: 'failed', shownMs: 'hours', signs: 'signs', uptime: 'uptime' } as const
  const columns = sortColumns.filter((column) => column !== 'uptime' || rows.some(({ uptime }) => uptime !== undefined))
  const named = sortRows(rows.map((row) => ({ ...row, label: nameOf(by, row) })), sorted, isTime)
  const head = (column: SortColumn, words: string) => (
    <Table.Th scope="col" key={column} ta={column === 'label' ? 'left' : 'right'} aria-sort={sorted === column ? (column === 'label' ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton fw={600} className="sort-head" onClick={() => setSorted(column)} title={t('statistics.sortBy', { column: words })}>
        {words} {sorted === column && (column === 'label' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />)}
      </UnstyledButton>
    </Table.Th>
  )
  return (
    <>
      <WideTable label={title} minWidth={560} isLong={named.length > longRows}>
        <Table striped aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {head('label', t(by === 'month' ? 'date.month' : `statistics.${by}`))}
              {columns.map((column) => head(column, t(`statistics.${heads[column]}`)))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {named.slice(0, most).map((row) => {
              const into = onInto?.(row.key)
              return (
                <Table.Tr key={row.key}>
                  <Table.Th scope="row" fw={400} {...(isNamedByPeople(by) ? { lang: 'th' } : {})}>
                    {into ? (
                      <Anchor component="button" type="button" ta="left" onClick={into} title={t('statistics.into', { name: row.label })}>
                        {row.label}
                      </Anchor>
                    ) : (
                      row.label
                    )}
                  </Table.Th>
                  {columns.map((column) => (
                    <Table.Td key={column} ta="right" className="figures">
                      {cell(row, column)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
          {total !== undefined && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row">{t('statistics.total')}</Table.Th>
                {columns.map((column) => (
                  <Table.Th key={column} ta="right" className="figures">
                    {cell(total, column)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </WideTable>
      {named.length > most && (
        <Group justify="center" p="xs" className="no-print">
          <Text size="sm">{t('statistics.rows', { n: numberWords(named.length) })}</Text>
          <Button variant="default" onClick={() => setMost(most + firstRows)}>
            {t('statistics.moreRows', { n: numberWords(Math.min(firstRows, named.length - most)) })}
          </Button>
        </Group>
      )}
    </>
  )
}
