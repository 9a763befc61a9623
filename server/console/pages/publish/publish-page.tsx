import { Grid, Stack } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useIssues, useSigns } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CheckAndPublish } from './check-and-publish.tsx'
import { IssueTable } from './issue-table.tsx'
import { PushBoard } from './push-board.tsx'

export default function PublishPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('publish.title')} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <CheckAndPublish />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Asked of={[useIssues(), useSigns()]}>
            {(issues, signs) => (
              <Stack>
                {issues[0] && <PushBoard issue={issues[0]} signs={signs} />}
                <IssueTable issues={issues} />
              </Stack>
            )}
          </Asked>
        </Grid.Col>
      </Grid>
    </>
  )
}
