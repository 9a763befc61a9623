import { Grid, Paper, Stack, Text, Title } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { NoticeList } from '../../parts/notice-list.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { RunningIssue } from '../../parts/running-issue.tsx'
import { TileMap } from '../../parts/tile-map.tsx'
import { nextSteps, waitingSlides } from '../../state/next-steps.ts'
import { useIssues, usePlaylists, useProvinces, useSigns, useSlides } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { Figures } from './figures.tsx'
import { NextSteps } from './next-steps.tsx'

export default function OverviewPage() {
  const { t } = useLanguage()
  const queries = [useProvinces(), useSigns(), useSlides(), usePlaylists(), useIssues()] as const
  return (
    <>
      <PageHead title={t('overview.title')} />
      <NoticeList />
      <Asked of={queries}>
        {(provinces, signs, slides, playlists, issues) => {
          const steps = nextSteps({ slides, playlists, issues, signs })
          return (
            <Grid>
              <Grid.Col span={{ base: 12, lg: 5 }}>
                <Stack>
                  <RunningIssue issue={issues[0]} signs={signs} />
                  <Figures signs={signs} />
                  {steps.some(({ done }) => !done) && <NextSteps steps={steps} waiting={waitingSlides(slides)} />}
                </Stack>
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 7 }}>
                <Paper withBorder p="md">
                  <Title order={2} size="h4" lh={1.5}>
                    {t('overview.map')}
                  </Title>
                  <Text size="sm" c="dimmed" mb="sm">
                    {t('overview.mapHelp')}
                  </Text>
                  <TileMap provinces={provinces} signs={signs} />
                </Paper>
              </Grid.Col>
            </Grid>
          )
        }}
      </Asked>
    </>
  )
}
