import { useState } from 'react'
import { Alert, Button, Paper, Progress, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { api } from '../../../protocol/api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { publishingJob } from '../../state/jobs.ts'
import { call } from '../../wire/call.ts'
import { endJob, useJobs } from '../../wire/link.ts'
import { useCheck, usePermission } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ProblemList } from './problem-list.tsx'

export function CheckAndPublish() {
  const { t } = useLanguage()
  const check = useCheck()
  const mayPublish = usePermission('publish')
  const progress = useJobs().find(({ job }) => job === publishingJob)
  const [note, setNote] = useState('')
  const publish = useDeed({
    does: (seen: { basis: number; fingerprint: string }) => call(api.publish, { body: { ...seen, note } }).finally(() => endJob(publishingJob)),
    renews: ['issues', 'signs'],
    onDone: () => setNote('')
  })
  const making = progress && t('publish.making', { done: progress.done, total: progress.total })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="sm" lh={1.5}>
        {t('publish.check')}
      </Title>
      <Asked of={[check]}>
        {({ basis, fingerprint, problems, signs }) => (
          <Stack>
            {problems.length === 0 ? (
              <Alert color="green" icon={<IconCircleCheck />}>
                {t('publish.ready', { n: signs })}
              </Alert>
            ) : (
              <>
                <Text>{t('publish.signs', { n: signs })}</Text>
                <ProblemList problems={problems} />
              </>
            )}
            {mayPublish ? (
              <>
                <TextInput
                  label={t('publish.note')}
                  placeholder={t('publish.noteExample')}
                  maxLength={500}
                  value={note}
                  onChange={({ currentTarget }) => setNote(currentTarget.value)}
                />
                <Button
                  size="md"
                  loading={publish.isPending}
                  disabled={problems.some(({ blocking }) => blocking) || check.isFetching}
                  onClick={() => publish.mutate({ basis, fingerprint })}
                >
                  {t('publish.button')}
                </Button>
              </>
            ) : (
              <Alert color="gray">{t('publish.cannot')}</Alert>
            )}
            {making && (
              <div role="status">
                <Text size="sm">{making}</Text>
                <Progress value={(progress.done / Math.max(1, progress.total)) * 100} animated aria-label={making} />
              </div>
            )}
            <Refusal error={publish.error} />
            {publish.data && (
              <Alert color="green" icon={<IconCircleCheck />} title={t('publish.done', { n: publish.data.issue.number })} role="status">
                {t('publish.doneWhy')}
              </Alert>
            )}
          </Stack>
        )}
      </Asked>
    </Paper>
  )
}
