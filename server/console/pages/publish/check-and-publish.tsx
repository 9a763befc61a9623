import { Alert, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Asked } from '../../parts/asked.tsx'
import { useCheck, useIssues, usePermission } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { DifferenceList } from './difference-list.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { PublishForm } from './publish-form.tsx'

export function CheckAndPublish() {
  const { t } = useLanguage()
  const check = useCheck()
  const mayPublish = usePermission('publish')
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="sm" lh={1.5}>
        {t('publish.check')}
      </Title>
      <Asked of={[check, useIssues()]}>
        {(told, issues) => (
          <Stack>
            {told.problems.length === 0 ? (
              <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
                {t('publish.ready', { n: told.signs })}
              </Alert>
            ) : (
              <>
                <Text>{t('publish.signs', { n: told.signs })}</Text>
                <ProblemList problems={told.problems} />
              </>
            )}
            <DifferenceList difference={told.difference} />
            {mayPublish ? <PublishForm check={told} isStale={check.isFetching} newest={issues[0]} /> : <Alert color="gray">{t('publish.cannot')}</Alert>}
          </Stack>
        )}
      </Asked>
    </Paper>
  )
}
