import { Alert, Progress } from '@mantine/core'
import { IconPhotoCog } from '@tabler/icons-react'
import type { Progress as Job } from '../../protocol/console-wire.ts'
import { lexiconJob } from '../state/jobs.ts'
import { useLanguage } from '../words/language.tsx'

/** How far pictures drawn anew behind the scenes have come. */
export function JobBanner({ job, done, total }: Job) {
  const { t } = useLanguage()
  const words = t(job === lexiconJob ? 'progress.lexicon' : 'progress.renderings', { n: done, m: total })
  return (
    <Alert color="blue" icon={<IconPhotoCog />} py="xs" role="status">
      {words}
      <Progress mt={4} value={(done / Math.max(1, total)) * 100} aria-label={words} />
    </Alert>
  )
}
