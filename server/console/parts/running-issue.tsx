import { Anchor, Paper, Progress, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Fleet, IssueSummary } from '../../protocol/views.ts'
import { Empty } from './empty.tsx'
import { timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

/** The running issue and how many signs have said they show it; the signs one may see. */
export function RunningIssue({ issue, fleet }: { issue: IssueSummary | undefined; fleet: Fleet }) {
  const { t, language } = useLanguage()
  if (!issue)
    return (
      <Paper withBorder>
        <Empty title={t('overview.noIssue')} why={t('overview.noIssueWhy')} />
      </Paper>
    )
  const reach = fleet.issues.find((each) => each.issue === issue.number) ?? { wanted: 0, shown: 0 }
  const words = t('overview.reach', { n: reach.shown, m: reach.wanted })
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {t('overview.running')}: {t('overview.issue', { n: issue.number })}
      </Text>
      <Text fw={600} fz={28} lh={1.5} role="status">
        {words}
      </Text>
      <Progress
        value={reach.wanted > 0 ? (reach.shown / reach.wanted) * 100 : 0}
        color={reach.shown === reach.wanted ? 'green.8' : 'orange.7'}
        size="lg"
        aria-label={words}
        my={4}
      />
      <Text size="sm" c="dimmed">
        {t('overview.by', { name: issue.by.name, at: timeWords(issue.at, language) })}
      </Text>
      {issue.note && <Text size="sm">{issue.note}</Text>}
      <Anchor component={Link} to={`/issues/${issue.number}/board`} size="sm">
        {t('publish.watch')}
      </Anchor>
    </Paper>
  )
}
