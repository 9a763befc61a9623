import { Grid, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from 'react-router'
import { measureNote } from '../../../domain/report-form.ts'
import { regions, type Province } from '../../../domain/province.ts'
import type { RollUp } from '../../../domain/report-sheet.ts'
import { dateOf } from '../../../domain/time.ts'
import type { useSearch } from '../../parts/use-search.ts'
import { monthStandings, standingOf } from '../../state/month-standing.ts'
import { fullDayWords, monthWords, numberWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { MessageTable } from './message-table.tsx'
import { ProvinceTable } from './province-table.tsx'
import { StandingCards } from './standing-cards.tsx'
import { StandingMap } from './standing-map.tsx'

interface Props {
  rollUp: RollUp
  provinces: readonly Province[]
  search: URLSearchParams
  change: ReturnType<typeof useSearch>[1]
}

/** Who has reported, certified, is late; what it comes to, by province and by message. */
export function RollUpView({ rollUp, provinces, search, change }: Props) {
  const { t, language } = useLanguage()
  const go = useNavigate()
  const standing = monthStandings.find((each) => each === search.get('standing')) ?? null
  const region = regions.find((each) => each === search.get('region')) ?? null
  const shown = rollUp.provinces.filter((line) => (standing === null || standingOf(line) === standing) && (region === null || line.region === region))
  const linkOf = (code: string): string => `/reports?province=${code}&month=${rollUp.month}`
  const complete = rollUp.provinces.reduce((sum, { signs }) => sum + signs.complete, 0)
  const signs = rollUp.provinces.reduce((sum, line) => sum + line.signs.of, 0)
  return (
    <Stack>
      <Text>
        <strong>{monthWords(rollUp.month, language)}</strong> · <span className="whole">{t('national.due', { day: fullDayWords(dateOf(rollUp.dueAt), language) })}</span> ·{' '}
        <span className="whole">{t('national.asOf', { at: timeWords(rollUp.asOf, language) })}</span> ·{' '}
        <span className="whole">{t('national.signs', { complete: numberWords(complete), of: numberWords(signs) })}</span>
      </Text>
      <StandingCards lines={rollUp.provinces} chosen={standing} onChoose={(chosen) => change({ standing: chosen })} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Paper withBorder p="md">
            <Title order={2} size="h5" lh={1.5}>
              {t('national.map')}
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              {t('national.mapHelp')}
            </Text>
            <StandingMap lines={rollUp.provinces} provinces={provinces} onChoose={(code) => void go(linkOf(code))} />
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <MessageTable rollUp={rollUp} />
        </Grid.Col>
      </Grid>
      <Paper withBorder>
        <Group p="md" pb="xs" justify="space-between" gap="xs">
          <Title order={2} size="h5" lh={1.5}>
            {t('national.provinces')}{' '}
            <Text span c="dimmed" size="sm">
              {t('national.shown', { n: numberWords(shown.length), of: numberWords(rollUp.provinces.length) })}
            </Text>
          </Title>
          <NativeSelect
            className="no-print"
            aria-label={t('place.region')}
            value={region ?? ''}
            onChange={({ currentTarget }) => change({ region: currentTarget.value })}
            data={[{ value: '', label: t('statistics.allRegions') }, ...regions.map((each) => ({ value: each, label: t(`region.${each}`) }))]}
          />
        </Group>
        {shown.length === 0 ? (
          <Text p="md" pt={0}>
            {t('national.none')}
          </Text>
        ) : (
          <ProvinceTable lines={shown} linkOf={linkOf} />
        )}
      </Paper>
      <Text size="sm" lang="th">
        {measureNote(rollUp.measure)}
      </Text>
    </Stack>
  )
}
