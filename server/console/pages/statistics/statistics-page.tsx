import { Alert, Button, Group, Paper, SegmentedControl, Stack, Input } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { compareThai } from '../../../domain/thai.ts'
import { dateOf } from '../../../domain/time.ts'
import { api } from '../../../protocol/api.ts'
import { now } from '../../clock.ts'
import { Asked } from '../../parts/asked.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { provinceRows } from '../../state/statistics-rows.ts'
import { call } from '../../wire/call.ts'
import { useProvinces } from '../../wire/queries.ts'
import { dayWords, shiftDay } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { StatisticsView } from './statistics-view.tsx'

const ways = ['province', 'slide', 'day'] as const

export default function StatisticsPage() {
  const { t, language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const today = dateOf(now())
  const from = search.get('from') ?? `${today.slice(0, 8)}01`
  const to = search.get('to') ?? today
  const by = ways.find((way) => way === search.get('by')) ?? 'province'
  const province = by === 'province' ? undefined : (search.get('province') ?? undefined)
  const change = (part: Record<string, string | null>): void =>
    setSearch((old) => {
      const next = new URLSearchParams(old)
      for (const [name, value] of Object.entries(part)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    }, { replace: true })
  const rows = useQuery({
    queryKey: ['statistics', from, to, by, province],
    queryFn: () => call(api.statistics, { query: { from, to, by, ...(province === undefined ? {} : { province }) } }),
    placeholderData: (previous, before) => (before?.queryKey[3] === by ? previous : undefined),
    enabled: from <= to
  })
  const provinces = useProvinces()
  const quick = [
    { words: t('statistics.today'), from: today },
    { words: t('statistics.week'), from: shiftDay(today, -6) },
    { words: t('statistics.month'), from: `${today.slice(0, 8)}01` }
  ]
  return (
    <>
      <PageHead title={t('statistics.title')} />
      <Stack>
        <Paper withBorder p="md">
          <Group align="flex-end" gap="md">
            <DayField label={t('statistics.from')} value={from} onChange={(day) => change({ from: day })} />
            <DayField label={t('statistics.to')} value={to} onChange={(day) => change({ to: day })} />
            <Group gap={4}>
              {quick.map((each) => (
                <Button key={each.words} variant="default" onClick={() => change({ from: each.from, to: today })}>
                  {each.words}
                </Button>
              ))}
            </Group>
            <Input.Wrapper label={t('statistics.by')} labelElement="div">
              <div>
                <SegmentedControl
                  aria-label={t('statistics.by')}
                  value={by}
                  onChange={(value) => change({ by: value })}
                  data={ways.map((way) => ({ value: way, label: t(`statistics.${way}`) }))}
                />
              </div>
            </Input.Wrapper>
            {by !== 'province' && (
              <ProvinceSelect value={province ?? null} onChange={(code) => change({ province: code })} clearable placeholder={t('place.allProvinces')} w={220} />
            )}
          </Group>
        </Paper>
        {from > to ? (
          <Alert color="orange">{t('statistics.order')}</Alert>
        ) : (
          <Asked of={[rows, provinces]}>
            {(told, known) => {
              const listed =
                by === 'province'
                  ? provinceRows(told, known)
                  : by === 'day'
                    ? [...told].sort((a, b) => a.key.localeCompare(b.key)).map((row) => ({ ...row, label: dayWords(row.key, language) }))
                    : [...told].sort((a, b) => compareThai(a.label, b.label))
              return <StatisticsView rows={listed} by={by} />
            }}
          </Asked>
        )}
      </Stack>
    </>
  )
}
