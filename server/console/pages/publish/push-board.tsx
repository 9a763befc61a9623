import { Group, Paper, Progress, Text, Title } from '@mantine/core'
import { compareThai } from '../../../domain/thai.ts'
import type { IssueSummary, SignView } from '../../../protocol/views.ts'
import { SignTable } from '../../parts/sign-table.tsx'
import { reachOf } from '../../state/reach-of.ts'
import { signStateOf, signStates } from '../../state/sign-state.ts'
import { useLanguage } from '../../words/language.tsx'

/** The running issue on its way to the signs; those that do not show it come first. */
export function PushBoard({ issue, signs }: { issue: IssueSummary; signs: readonly SignView[] }) {
  const { t } = useLanguage()
  const live = reachOf(signs, issue.number)
  const reach = live.wanted > 0 ? live : (issue.reach ?? live)
  const words = t('overview.reach', { n: reach.shown, m: reach.wanted })
  const rank = (view: SignView): number => signStates.indexOf(signStateOf(view))
  const sorted = signs.filter(({ wanted }) => wanted !== null).sort((a, b) => rank(a) - rank(b) || compareThai(a.sign.name, b.sign.name))
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5}>
        {t('publish.board')} · {t('overview.issue', { n: issue.number })}
      </Title>
      <Group gap="sm" mb="xs" wrap="nowrap">
        <Text fw={600} size="lg" role="status" style={{ whiteSpace: 'nowrap' }}>
          {words}
        </Text>
        <Progress
          flex={1}
          size="lg"
          value={reach.wanted > 0 ? (reach.shown / reach.wanted) * 100 : 0}
          color={reach.shown === reach.wanted ? 'green.8' : 'orange.7'}
          aria-label={words}
        />
      </Group>
      {sorted.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('publish.boardWaiting')}
          </Text>
          <SignTable signs={sorted} first={12} />
        </>
      )}
    </Paper>
  )
}
