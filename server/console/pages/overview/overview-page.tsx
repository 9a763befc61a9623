import { Grid, Paper, Stack, Text, Title } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { FleetMap } from '../../parts/fleet-map.tsx'
import { NoticeList } from '../../parts/notice-list.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { RunningIssue } from '../../parts/running-issue.tsx'
import { choresOf } from '../../state/chores.ts'
import { nextSteps } from '../../state/next-steps.ts'
import { useMonthWatch, useToday } from '../../wire/morning-queries.ts'
import { useIssues, usePlaylists, useProvinces, useSession } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useFleet } from '../../wire/sign-queries.ts'
import { useReviews, useSlideCounts } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CareList } from './care-list.tsx'
import { MonthCard } from './month-card.tsx'
import { NextSteps } from './next-steps.tsx'
import { TodayCard } from './today-card.tsx'

/** What the ICT centre opens every morning. */
export default function OverviewPage() {
  const { t } = useLanguage()
  const session = useSession().data
  const ofProvince = (session?.person?.province ?? null) !== null
  const nowMs = useServerNow(60_000)
  const [provinces, fleet, issues] = [useProvinces(), useFleet(), useIssues()]
  const [playlists, slides, reviews, month, today] = [usePlaylists(), useSlideCounts(), useReviews(), useMonthWatch(), useToday()]
  return (
    <>
      <PageHead title={t('overview.title')} />
      <NoticeList />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <Asked of={[fleet, issues, playlists, slides]}>
              {(signs, published, planned, counts) => {
                const steps = nextSteps({ ready: counts.ready, playlists: planned, issues: published, fleet: signs })
                return steps.some(({ done }) => !done) && <NextSteps steps={steps} waiting={counts.draft + counts.submitted} />
              }}
            </Asked>
            <Asked of={[fleet, slides, reviews, month]}>
              {(signs, counts, due, { watch }) => (
                <CareList
                  fleet={signs}
                  ofProvince={ofProvince}
                  work={choresOf({ permissions: session?.permissions ?? [], slides: counts, overdue: due.filter(({ overdue }) => overdue).length, watch, nowMs })}
                />
              )}
            </Asked>
            <Asked of={[fleet, issues]}>{(signs, published) => <RunningIssue issue={published[0]} fleet={signs} />}</Asked>
            <Asked of={[today]}>{(told) => <TodayCard today={told} />}</Asked>
            <Asked of={[month]}>{({ watch }) => watch !== null && <MonthCard watch={watch} nowMs={nowMs} ofProvince={ofProvince} />}</Asked>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <Title order={2} size="h4" lh={1.5}>
              {t('overview.map')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('overview.mapHelp')}
            </Text>
            <Asked of={[provinces, fleet]}>
              {(known, signs) => (
                <>
                  <Text size="sm" role="status">
                    {t('overview.online', { n: signs.online, m: signs.paired })}
                  </Text>
                  <FleetMap provinces={known} fleet={signs} />
                </>
              )}
            </Asked>
          </Paper>
        </Grid.Col>
      </Grid>
    </>
  )
}
