import { Button, Group, Paper, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { dateAfter, dateOf } from '../../../domain/time.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { SignSelect } from '../../parts/sign-select.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { knownDay } from '../../state/known-day.ts'
import { mondayOf } from '../../state/week-blocks.ts'
import { weekLanes } from '../../state/week-lanes.ts'
import { usePermission, usePlaylists, useProvinces, useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { WeekTable } from './week-table.tsx'

/** Who plays when, on the signs of a province or on one sign. */
export default function WeekPage() {
  const { t, language } = useLanguage()
  const [search, change] = useSearch()
  const own = useSession().data?.person?.province ?? null
  const province = search.get('province') ?? own
  const sign = search.get('sign')
  const thisWeek = mondayOf(dateOf(useServerNow(60_000)))
  const first = mondayOf(knownDay(search.get('week')) ?? thisWeek)
  const turn = (days: number): void => change({ week: dateAfter(first, days) })
  const create = usePermission('plan-playlists') && (
    <Button component={Link} to="/playlists/new" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('playlists.new')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('week.title')}>{create}</PageHead>
      <Asked of={[usePlaylists(), useSigns(), useProvinces()]}>
        {(playlists, signs, provinces) => {
          const near = signs.filter((each) => province === null || each.province === province)
          const looked = sign === null ? near : near.filter(({ id }) => id === sign)
          const lanes = weekLanes(playlists, looked, provinces, first)
          return (
            <>
              <Group align="flex-end" mb="xs">
                <ProvinceSelect value={province} onChange={(code) => change({ province: code, sign: null })} clearable placeholder={t('place.allProvinces')} w={230} />
                <SignSelect signs={near} value={sign} onChange={(id) => change({ sign: id })} clearable placeholder={t('week.allSigns')} />
                <Group gap={4} wrap="nowrap">
                  <Button variant="default" px="xs" onClick={() => turn(-7)} aria-label={t('week.previous')}>
                    <IconChevronLeft size={18} aria-hidden />
                  </Button>
                  <Button variant="default" disabled={first === thisWeek} onClick={() => change({ week: null })}>
                    {t('week.now')}
                  </Button>
                  <Button variant="default" px="xs" onClick={() => turn(7)} aria-label={t('week.next')}>
                    <IconChevronRight size={18} aria-hidden />
                  </Button>
                </Group>
                <Text fw={600} mb={6} role="status">
                  {dayWords(first, language)} – {dayWords(dateAfter(first, 6), language)}
                </Text>
              </Group>
              <Text size="sm" c="dimmed" mb="sm">
                {t('week.help')}
              </Text>
              <Paper withBorder p={lanes.length === 0 ? 'md' : 0}>
                {lanes.length === 0 ? <Empty title={t('week.none')} why={t('week.noneWhy')} /> : <WeekTable lanes={lanes} first={first} sign={sign} />}
              </Paper>
            </>
          )
        }}
      </Asked>
    </>
  )
}
