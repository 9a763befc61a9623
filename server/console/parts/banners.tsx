import { Alert, Stack } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { publishingJob } from '../state/jobs.ts'
import { openTakeovers } from '../state/takeover-state.ts'
import { useFailing } from '../wire/failing.ts'
import { useJobs, useLink } from '../wire/link.ts'
import { useTakeovers, useTroubles } from '../wire/queries.ts'
import { useServerNow } from '../wire/server-clock.ts'
import { useLanguage } from '../words/language.tsx'
import { FailingBanner } from './failing-banner.tsx'
import { JobBanner } from './job-banner.tsx'
import { TakeoverBanner } from './takeover-banner.tsx'
import { TroubleBanner } from './trouble-banner.tsx'

/** What everybody must know on every page. */
export function Banners({ simulated }: { simulated: boolean }) {
  const lost = useLink() === 'lost'
  const failing = useFailing()
  const { t } = useLanguage()
  const jobs = useJobs().filter(({ job }) => job !== publishingJob)
  const now = useServerNow(1000)
  const troubles = useTroubles().data ?? []
  const takeovers = openTakeovers(useTakeovers().data ?? [], now)
  if (!lost && failing === null && !simulated && jobs.length === 0 && takeovers.length === 0 && troubles.length === 0) return null
  return (
    <Stack gap="xs" mb="md">
      {takeovers.map((takeover) => (
        <TakeoverBanner key={takeover.id} takeover={takeover} now={now} />
      ))}
      {troubles.map((trouble) => (
        <TroubleBanner key={`${trouble.kind} ${trouble.detail}`} trouble={trouble} />
      ))}
      {(lost || failing !== null) && <FailingBanner failing={failing} lost={lost} />}
      {simulated && (
        <Alert color="grape" icon={<IconFlask />} py="xs">
          {t('app.simulated')}
        </Alert>
      )}
      {jobs.map((each) => (
        <JobBanner key={each.job} {...each} />
      ))}
    </Stack>
  )
}
