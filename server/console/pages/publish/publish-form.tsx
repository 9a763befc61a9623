import { useState } from 'react'
import { Alert, Anchor, Button, Group, Progress, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import { dateOf } from '../../../domain/time.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import type { IssueCheck } from '../../../protocol/planning-views.ts'
import type { IssueSummary } from '../../../protocol/views.ts'
import { DateField } from '../../parts/date-field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { publishingJob } from '../../state/jobs.ts'
import { call } from '../../wire/call.ts'
import { endJob, useJobs } from '../../wire/link.ts'
import { Refused } from '../../wire/refused.ts'
import { serverNow } from '../../wire/server-clock.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { StaleNotice } from './stale-notice.tsx'

interface Props {
  check: IssueCheck
  /** The check is being made anew. */
  isStale: boolean
  newest: IssueSummary | undefined
}

/** Sends what was checked now, or at a time. */
export function PublishForm({ check, isStale, newest }: Props) {
  const { t, language } = useLanguage()
  const progress = useJobs().find(({ job }) => job === publishingJob)
  const [note, setNote] = useState('')
  const [later, setLater] = useState(false)
  const [day, setDay] = useState<string | null>(() => dateOf(serverNow() + 86_400_000))
  const [time, setTime] = useState('06:00')
  const at = day === null ? NaN : Date.parse(`${day}T${time}:00+07:00`)
  const isPast = at <= serverNow()
  const publish = useDeed({
    does: ({ basis, fingerprint }: IssueCheck) => call(planningApi.publish, { body: { basis, fingerprint, note } }).finally(() => endJob(publishingJob)),
    renews: ['issues', 'signs'],
    onDone: () => setNote('')
  })
  const schedule = useDeed({
    does: ({ basis, fingerprint }: IssueCheck) => call(planningApi.scheduleIssue, { body: { basis, fingerprint, note, at } }),
    renews: ['issues', 'scheduled'],
    onDone: () => setNote('')
  })
  const deed = later ? schedule : publish
  const outdated = deed.error instanceof Refused && deed.error.code === 'stale' ? deed.variables : undefined
  const making = progress && t('publish.making', { done: progress.done, total: progress.total })
  return (
    <Stack>
      <TextInput
        label={t('publish.note')}
        placeholder={t('publish.noteExample')}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('publish.when')}
        value={later ? 'later' : 'now'}
        onChange={(value) => setLater(value === 'later')}
        data={[
          { value: 'now', label: t('publish.now') },
          { value: 'later', label: t('publish.later') }
        ]}
      />
      {later && (
        <Group align="flex-start">
          <DateField label={t('publish.day')} value={day} onChange={setDay} required error={isPast ? t('publish.past') : undefined} />
          <TimeField label={t('publish.time')} value={time} onChange={setTime} />
        </Group>
      )}
      <Button
        size="md"
        loading={deed.isPending}
        disabled={check.problems.some(({ blocking }) => blocking) || isStale || (later && (Number.isNaN(at) || isPast))}
        onClick={() => deed.mutate(check)}
      >
        {t(later ? 'publish.schedule' : 'publish.button')}
      </Button>
      {making && (
        <div role="status">
          <Text size="sm">{making}</Text>
          <Progress value={(progress.done / Math.max(1, progress.total)) * 100} animated aria-label={making} />
        </div>
      )}
      {outdated === undefined ? <Refusal error={deed.error} /> : <StaleNotice seen={outdated} now={check} newest={newest} />}
      {!later && publish.data && (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={t('publish.done', { n: publish.data.issue.number })} role="status">
          <Anchor component={Link} to={`/issues/${publish.data.issue.number}/board`}>
            {t('publish.watch')}
          </Anchor>
        </Alert>
      )}
      {later && schedule.data && (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />} role="status">
          {t('publish.scheduledNow', { at: timeWords(schedule.data.at, language) })}
        </Alert>
      )}
    </Stack>
  )
}
