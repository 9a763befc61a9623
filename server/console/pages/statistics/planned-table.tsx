import { Anchor, Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { z } from 'zod'
import type { PlannedBy, PlannedRow } from '../../../protocol/api/numbers-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { plannedParts } from '../../state/planned-parts.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { useRowName } from './use-row-name.ts'

type Row = z.infer<typeof PlannedRow>
interface Props {
  rows: readonly Row[]
  total: Row
  by: PlannedBy
  onInto: (key: string) => void
}
/** What must be nought stands where nobody scrolls past it. */
const columns = ['due', 'met', 'unexplained', ...plannedParts.filter((part) => part !== 'met' && part !== 'unexplained'), 'unplanned'] as const

/** The reckoning row by row: due on the left, what came of it to the right. */
export function PlannedTable({ rows, total, by, onInto }: Props) {
  const { t } = useLanguage()
  const nameOf = useRowName()
  const cells = (row: Row) =>
    columns.map((column) => {
      const isWrong = column === 'unexplained' && row[column] > 0
      return (
        <Table.Td key={column} ta="right" className={isWrong ? 'figures keeps-colour' : 'figures'} {...(isWrong ? { bg: 'red.9', c: 'white', fw: 700 } : {})}>
          {isWrong && <IconAlertTriangle size={15} aria-hidden style={{ verticalAlign: 'middle', marginRight: 4 }} />}
          {numberWords(row[column])}
        </Table.Td>
      )
    })
  const title = t('planned.table')
  return (
    <WideTable label={title} minWidth={960} isLong={rows.length > 12}>
      <Table striped fz="sm" horizontalSpacing="xs" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`statistics.${by}`)}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" ta="right">
                {t(`planned.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" fw={400}>
                <Anchor component="button" type="button" ta="left" onClick={() => onInto(row.key)}>
                  {nameOf(by, row)}
                </Anchor>
              </Table.Th>
              {cells(row)}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {by !== 'nation' && (
          <Table.Tfoot>
            <Table.Tr fw={600}>
              <Table.Th scope="row">{t('statistics.total')}</Table.Th>
              {cells(total)}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </WideTable>
  )
}
