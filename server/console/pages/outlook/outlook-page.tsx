import './outlook.css'
import { Button, Grid, Group, Paper, Stack } from '@mantine/core'
import { Link } from 'react-router'
import { dateOf, wallTime } from '../../../domain/time.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { Asked } from '../../parts/asked.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SignSelect } from '../../parts/sign-select.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { knownDay } from '../../state/known-day.ts'
import { readTime } from '../../state/read-time.ts'
import { useIssues, useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { clockWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { DayView } from './day-view.tsx'
import { SeenThen } from './seen-then.tsx'

/** What any sign shows at any moment, why, and its whole day. */
export default function OutlookPage() {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  return (
    <>
      <PageHead title={t('outlook.title')} />
      <Asked of={[useSigns(), useIssues()]}>
        {(signs, issues) =>
          issues.length === 0 ? (
            <Empty title={t('publish.none')} why={t('outlook.noIssueWhy')}>
              <Button component={Link} to="/publish">
                {t('publish.title')}
              </Button>
            </Empty>
          ) : signs.length === 0 ? (
            <Empty title={t('signs.empty')} why={t('signs.emptyWhy')} />
          ) : (
            <Looking signs={signs} own={own} />
          )
        }
      </Asked>
    </>
  )
}

function Looking({ signs, own }: { signs: readonly SignEntry[]; own: string | null }) {
  const { t } = useLanguage()
  const [search, change] = useSearch()
  const nowMs = useServerNow(60_000)
  const asked = search.get('sign')
  const sign = signs.find(({ id }) => id === asked) ?? (asked === null ? (signs.find(({ province }) => province === own) ?? signs[0]) : undefined)
  const [day, time] = [knownDay(search.get('day')), readTime(search.get('time') ?? '')]
  // Each alone in the address, so that one typed right after the other takes nothing away.
  const shownDay = day ?? dateOf(nowMs)
  const shownTime = time ?? clockWords(nowMs, 'en')
  const at = day === null && time === null ? null : wallTime(shownDay, shownTime)
  return (
    <>
      <Group align="flex-start" mb="md">
        <SignSelect signs={signs} value={sign?.id ?? null} onChange={(id) => change({ sign: id })} />
        <DateField label={t('outlook.day')} required value={shownDay} onChange={(chosen) => chosen !== null && change({ sign: sign?.id, day: chosen })} />
        <TimeField label={t('outlook.time')} value={shownTime} onChange={(chosen) => change({ sign: sign?.id, time: chosen })} />
        <Button mt={28} variant={at === null ? 'filled' : 'default'} aria-pressed={at === null} onClick={() => change({ day: null, time: null })}>
          {t('outlook.now')}
        </Button>
      </Group>
      {sign === undefined ? (
        <Empty title={t('outlook.noSign')} why={t('outlook.noSignWhy')} />
      ) : (
        <Grid>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Paper withBorder p="md">
              <SeenThen sign={sign} at={at} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Stack>
              <DayView key={`${sign.id} ${shownDay}`} sign={sign} date={shownDay} at={at ?? nowMs} onLook={(ms) => change({ sign: sign.id, day: dateOf(ms), time: clockWords(ms, 'en') })} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </>
  )
}
