import { useState } from 'react'
import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Board, BoardRow } from '../../../protocol/planning-views.ts'
import { RowStateBadge } from '../../parts/row-state-badge.tsx'
import { useHindranceWords } from '../../parts/use-hindrance-words.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { stages, type RowState } from '../../state/board-state.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const atOnce = 100

interface Props {
  board: Board
  /** In the order they stand. */
  rows: readonly { row: BoardRow; state: RowState }[]
}

/** Sign by sign: how far, when, and what it waits for. */
export function BoardTable({ board, rows }: Props) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const reason = useHindranceWords()
  const [most, setMost] = useState(atOnce)
  const shown = board.kind === 'issue' ? stages.slice(0, 4) : stages
  const since = (stage: (typeof stages)[number], row: BoardRow): string => {
    const at = row[stage]
    if (at === null) return '–'
    const start = stage === 'clearedAt' ? (board.endsAt ?? board.startedAt) : board.startedAt
    return t('board.seconds', { n: numberWords(Math.max(0, Math.round((at - start) / 1000))) })
  }
  return (
    <>
      <WideTable label={t('board.list')} minWidth={760} stacks>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('board.list')}</Table.Th>
              <Table.Th>{t('board.why')}</Table.Th>
              <Table.Th>{t('place.province')}</Table.Th>
              {shown.map((stage) => (
                <Table.Th key={stage}>{t(`board.stage.${stage}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, most).map(({ row, state }) => (
              <Table.Tr key={row.sign}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} to={`/outlook?sign=${encodeURIComponent(row.sign)}`}>
                    {row.name}
                  </Anchor>
                </Table.Th>
                <Table.Td>
                  <RowStateBadge state={state} />
                  {row.hindrance !== null && <Text size="sm">{reason(row.hindrance)}</Text>}
                  {!row.changed && <Text size="sm">{t('board.unchanged')}</Text>}
                </Table.Td>
                <Table.Td>{provinceName(row.province)}</Table.Td>
                {shown.map((stage) => (
                  <Table.Td key={stage} data-head={t(`board.stage.${stage}`)}>
                    {since(stage, row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {rows.length > most && (
        <Button variant="default" mt="xs" onClick={() => setMost(most + atOnce)}>
          {t('board.more', { n: numberWords(rows.length - most) })}
        </Button>
      )}
    </>
  )
}
