import { Group, NativeSelect, Paper, Text, Title } from '@mantine/core'
import { numbersApi, statisticsBy } from '../../../protocol/api/numbers-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { Asked } from '../../parts/asked.tsx'
import { drill } from '../../state/drill.ts'
import { queryOf } from '../../state/number-view.ts'
import { useProvinces } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { ExportMenu } from './export-menu.tsx'
import { HeatMap } from './heat-map.tsx'
import { MailingButton } from './mailing-button.tsx'
import { NumberTable } from './number-table.tsx'
import { PlaceMap } from './place-map.tsx'
import { StatisticsFrame } from './statistics-frame.tsx'
import { Summary } from './summary.tsx'
import { Trend } from './trend.tsx'
import { useInto } from './use-into.ts'
import { useNumbers } from './use-numbers.ts'
import { useView } from './use-view.ts'

export default function StatisticsPage() {
  const { t } = useLanguage()
  const { view, today, search, change } = useView()
  const { rows, total, trend, heat, places } = useNumbers(view)
  const provinces = useProvinces()
  const signs = useSigns().data?.filter(
    ({ id, province }) =>
      (view.province === undefined || province === view.province) &&
      (view.region === undefined || provinces.data?.find(({ code }) => code === province)?.region === view.region) &&
      (view.sign === undefined || id === view.sign)
  )
  const fileOf = (by: typeof view.by | 'detail', format: string): string => fillPath(numbersApi.statisticsFile.path, undefined, { ...queryOf(view), by, format })
  const { into, target } = useInto(search)
  const intoRow = (by: typeof view.by) => (key: string) => {
    const way = drill({ ...view, by }, key)
    if (way === undefined) return undefined
    return () => into({ path: way.page === 'plays' ? '/statistics' : '/statistics/records', change: { from: view.from, to: view.to, ...way.change } })
  }
  return (
    <StatisticsFrame
      view={view}
      today={today}
      change={change}
      actions={
        <>
          <ExportMenu
            kinds={[
              { words: t('statistics.exportView'), link: (format) => fileOf(view.by, format) },
              { words: t('statistics.exportDetail'), link: (format) => fileOf('detail', format) }
            ]}
          />
          <MailingButton view={view} />
        </>
      }
    >
      {view.from <= view.to && (
        <>
          <Asked of={[total]}>{([whole]) => whole && <Summary total={whole} signs={signs?.length} />}</Asked>
          <Asked of={[trend]}>{(told) => <Trend trend={told} onInto={intoRow(trend.data?.step === 'hour' ? 'hour' : 'day')} />}</Asked>
          <Paper withBorder>
            <Group p="md" justify="space-between" gap="xs">
              <Title order={2} size="h5" lh={1.5} ref={target} tabIndex={-1} className="led-to">
                {t('statistics.table')}
                {rows.data && (
                  <Text span c="dimmed" size="sm" ml="sm">
                    {t('statistics.rows', { n: numberWords(rows.data.length) })}
                  </Text>
                )}
              </Title>
              <NativeSelect
                aria-label={t('statistics.by')}
                value={view.by}
                onChange={({ currentTarget }) => change({ by: currentTarget.value })}
                data={statisticsBy.map((by) => ({ value: by, label: `${t('statistics.by')} ${t(`statistics.${by}`)}` }))}
                className="no-print"
              />
            </Group>
            {view.by === 'campaign' && (
              <Text size="sm" c="dimmed" px="md" pb="xs">
                {t('statistics.campaignHelp')}
              </Text>
            )}
            <Asked of={[rows, total]}>
              {(told, [whole]) =>
                told.length === 0 ? (
                  <Text p="md" pt={0}>
                    {t('statistics.empty')} {t('statistics.emptyWhy')}
                  </Text>
                ) : (
                  <NumberTable
                    key={view.by}
                    rows={told}
                    by={view.by}
                    title={t('statistics.table')}
                    total={view.by === 'nation' ? undefined : whole}
                    onInto={intoRow(view.by)}
                  />
                )
              }
            </Asked>
          </Paper>
          {view.sign === undefined && (
            <Asked of={[places, provinces]}>{(told, known) => <PlaceMap rows={told} provinces={known} chosen={view.province} onChoose={(code) => intoRow('province')(code)?.()} />}</Asked>
          )}
          <Paper withBorder p="md">
            <Title order={2} size="h5" lh={1.5}>
              {t('statistics.heat')}
            </Title>
            <Asked of={[heat]}>{(cells) => <HeatMap cells={cells} />}</Asked>
          </Paper>
        </>
      )}
    </StatisticsFrame>
  )
}
