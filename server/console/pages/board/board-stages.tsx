import { Group, Paper, Progress, SimpleGrid, Text } from '@mantine/core'
import type { Board } from '../../../protocol/planning-views.ts'
import { stageFigures } from '../../state/board-state.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** n of all at each stage, and when the last one came. */
export function BoardStages({ board }: { board: Board }) {
  const { t } = useLanguage()
  return (
    <SimpleGrid cols={{ base: 2, sm: board.kind === 'issue' ? 4 : 5 }} spacing="xs">
      {stageFigures(board).map(({ stage, n, of, lastSeconds }) => {
        const name = t(`board.stage.${stage}`)
        const words = t('board.of', { n: numberWords(n), m: numberWords(of) })
        return (
          <Paper key={stage} withBorder p="sm">
            <Text size="sm">{name}</Text>
            <Text fw={600} size="xl" lh={1.5}>
              {words}
            </Text>
            <Progress value={of > 0 ? (n / of) * 100 : 0} color={of > 0 && n === of ? 'green.8' : 'orange.7'} aria-label={`${name} ${words}`} />
            <Group justify="flex-end">
              <Text size="sm">{lastSeconds === null ? t('board.noneYet') : t('board.last', { n: numberWords(lastSeconds) })}</Text>
            </Group>
          </Paper>
        )
      })}
    </SimpleGrid>
  )
}
