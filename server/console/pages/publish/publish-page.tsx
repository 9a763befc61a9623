import { Grid, Stack } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { RunningIssue } from '../../parts/running-issue.tsx'
import { useIssues, useScheduled } from '../../wire/queries.ts'
import { useFleet } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CheckAndPublish } from './check-and-publish.tsx'
import { IssueTable } from './issue-table.tsx'
import { ScheduledList } from './scheduled-list.tsx'

export default function PublishPage() {
  const { t } = useLanguage()
  const issues = useIssues()
  return (
    <>
      <PageHead title={t('publish.title')} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <CheckAndPublish />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <Asked of={[issues, useFleet()]}>{(told, fleet) => told[0] && <RunningIssue issue={told[0]} fleet={fleet} />}</Asked>
            <Asked of={[useScheduled()]}>{(scheduled) => <ScheduledList scheduled={scheduled} />}</Asked>
            <Asked of={[issues]}>{(told) => <IssueTable issues={told} />}</Asked>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}
