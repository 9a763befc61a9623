import { Alert, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { compareThai } from '../../../domain/thai.ts'
import type { Province } from '../../../domain/province.ts'
import type { Board } from '../../../protocol/planning-views.ts'
import { Asked } from '../../parts/asked.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { rowStateOf, rowStates, type RowState } from '../../state/board-state.ts'
import { spanText } from '../../state/span-text.ts'
import { useLink } from '../../wire/link.ts'
import { useBoard, useProvinces } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { BoardMap } from './board-map.tsx'
import { BoardStages } from './board-stages.tsx'
import { BoardTable } from './board-table.tsx'

/** One publication or takeover on its way to the glass, live: only what the signs themselves said. */
export function BoardView({ kind, id }: { kind: Board['kind']; id: string }) {
  const { t, language } = useLanguage()
  const board = useBoard(kind, id)
  const lost = useLink() === 'lost'
  return (
    <Asked of={[board, useProvinces()]}>
      {(told, provinces) => (
        <Stack>
          {lost && (
            <Alert color="orange" py="xs">
              {t('board.lost', { at: timeWords(board.dataUpdatedAt, language) })}
            </Alert>
          )}
          <Standing board={told} provinces={provinces} />
        </Stack>
      )}
    </Asked>
  )
}

function Standing({ board, provinces }: { board: Board; provinces: readonly Province[] }) {
  const { t, language } = useLanguage()
  const now = useServerNow(1000)
  const [search, change] = useSearch()
  const everySign = search.get('signs') === 'all'
  const province = search.get('province')
  const isOver = board.kind === 'takeover' && board.endsAt !== null && board.endsAt <= now
  const done: RowState = isOver ? 'cleared' : 'shown'
  const rows = board.rows
    .map((row) => ({ row, state: rowStateOf(row, isOver) }))
    .sort((a, b) => rowStates.indexOf(a.state) - rowStates.indexOf(b.state) || compareThai(a.row.name, b.row.name))
  const states = new Map<string, RowState[]>()
  for (const { row, state } of rows) states.set(row.province, [...(states.get(row.province) ?? []), state])
  const missing = rows.filter(({ state }) => state !== done)
  const listed = (everySign ? rows : missing).filter(({ row }) => province === null || row.province === province)
  const elapsed = (board.kind === 'takeover' && board.endsAt !== null ? Math.min(now, board.endsAt) : now) - board.startedAt
  return (
    <>
      <Text>{t('board.since', { at: timeWords(board.startedAt, language), n: spanText(elapsed, t) })}</Text>
      <BoardStages board={board} />
      {board.rows.length === 0 ? (
        <Alert color="orange">{t('board.nobody')}</Alert>
      ) : (
        missing.length === 0 && (
          <Alert color="green" icon={<IconCircleCheck aria-hidden />} role="status">
            {t(isOver ? 'board.allCleared' : 'board.allThere')}
          </Alert>
        )
      )}
      <BoardMap provinces={provinces} states={states} chosen={province} onChoose={(code) => change({ province: code })} />
      <Paper withBorder p="md">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h5" lh={1.5}>
            {everySign ? t('board.list') : t('board.missing')} ({listed.length})
          </Title>
          <SegmentedControl
            aria-label={t('board.which')}
            value={everySign ? 'all' : 'missing'}
            onChange={(value) => change({ signs: value === 'all' ? 'all' : null })}
            data={[
              { value: 'missing', label: t('board.onlyMissing') },
              { value: 'all', label: t('board.everySign') }
            ]}
          />
        </Group>
        {listed.length > 0 && <BoardTable board={board} rows={listed} />}
      </Paper>
    </>
  )
}
