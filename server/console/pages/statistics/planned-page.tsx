import { Button, Group, NativeSelect, Paper, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dateAfter, spanOfDate } from '../../../domain/time.ts'
import { numbersApi, plannedBy } from '../../../protocol/api/numbers-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { queryOf } from '../../state/number-view.ts'
import { plannedDrill } from '../../state/planned-parts.ts'
import { call } from '../../wire/call.ts'
import { Refused } from '../../wire/refused.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { ExportMenu } from './export-menu.tsx'
import { PlannedTable } from './planned-table.tsx'
import { ShareBar } from './share-bar.tsx'
import { StatisticsFrame } from './statistics-frame.tsx'
import { Unexplained } from './unexplained.tsx'
import { useInto } from './use-into.ts'
import { useView } from './use-view.ts'

/** What was due against what was shown, and why the rest was not. */
export default function PlannedPage() {
  const { t, language } = useLanguage()
  const { view, today, search, change } = useView({ usualDays: 7 })
  const by = plannedBy.find((way) => way === view.by) ?? 'province'
  const query = { ...queryOf(view), by }
  const planned = useQuery({
    queryKey: ['planned', query],
    // Costs the server seconds: not renewed with every record that comes in.
    staleTime: 60_000,
    queryFn: ({ signal }) => call(numbersApi.planned, { query, signal }),
    placeholderData: keepPreviousData,
    enabled: view.from <= view.to
  })
  // The reckoning reads every record: the server takes so many signs and days at once.
  const isTooMuch = planned.error instanceof Refused && planned.error.code === 'bad-input'
  const { into, target } = useInto(search)
  const intoRow = (key: string): void => {
    const way = plannedDrill(by, key, view.sign)
    const change = way === 'records' ? { from: key.slice(0, 10), to: key.slice(0, 10), hour: String(Number(key.slice(11, 13))) } : way
    into({ path: way === 'records' ? '/statistics/records' : '/statistics/planned', change: { from: view.from, to: view.to, ...change } })
  }
  return (
    <StatisticsFrame
      view={view}
      today={today}
      change={change}
      actions={<ExportMenu kinds={[{ words: t('statistics.exportView'), link: (format) => fillPath(numbersApi.plannedFile.path, undefined, { ...query, format }) }]} />}
    >
      <Text c="dimmed">{t('planned.help')}</Text>
      {view.from <= view.to &&
        (isTooMuch ? (
          <Empty title={t('planned.tooMuch')} why={t('planned.tooMuchWhy')}>
            <Button variant="default" onClick={() => change({ from: dateAfter(view.to, -6) })}>
              {t('planned.lastWeek')}
            </Button>
          </Empty>
        ) : (
          <Asked of={[planned]}>
            {(told) => (
              <>
                {told.evidenceFrom !== null && told.evidenceFrom > spanOfDate(view.from).from && (
                  <Text size="sm">{t('planned.from', { at: timeWords(told.evidenceFrom, language) })}</Text>
                )}
                {told.total.due === 0 && told.total.unplanned === 0 ? (
                  <Empty title={t('planned.none')} why={t('planned.noneWhy')} />
                ) : (
                  <>
                    <Unexplained planned={told} onSign={(sign) => into({ path: '/statistics/planned', change: { from: view.from, to: view.to, by: 'day', sign } })} />
                    <ShareBar total={told.total} />
                    <Paper withBorder>
                      <Group p="md" justify="space-between" gap="xs">
                        <Title order={2} size="h5" lh={1.5} ref={target} tabIndex={-1} className="led-to">
                          {t('planned.table')}
                        </Title>
                        <NativeSelect
                          aria-label={t('planned.by')}
                          value={by}
                          onChange={({ currentTarget }) => change({ by: currentTarget.value })}
                          data={plannedBy.map((each) => ({ value: each, label: `${t('planned.by')} ${t(`statistics.${each}`)}` }))}
                          className="no-print"
                        />
                      </Group>
                      <PlannedTable rows={told.rows} total={told.total} by={by} onInto={intoRow} />
                    </Paper>
                  </>
                )}
              </>
            )}
          </Asked>
        ))}
    </StatisticsFrame>
  )
}
