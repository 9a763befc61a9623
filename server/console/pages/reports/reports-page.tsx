import { Button, Group, Paper, SegmentedControl, Stack, Text, Input } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Month } from '../../../domain/report.ts'
import { monthOf } from '../../../domain/time.ts'
import { api } from '../../../protocol/api.ts'
import { now } from '../../clock.ts'
import { Asked } from '../../parts/asked.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { call } from '../../wire/call.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { useSession } from '../../wire/queries.ts'
import { numberWords, timeWords, type Digits } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { ReportSheet } from './report-sheet.tsx'

export default function ReportsPage() {
  const { t, language } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [search, setSearch] = useSearchParams()
  const [digits, setDigits] = useState<Digits>('thai')
  const province = search.get('province') ?? own
  const asked = Month.safeParse(search.get('month'))
  const month = asked.success ? asked.data : monthOf(now())
  const change = (name: string, value: string | null): void =>
    setSearch((old) => {
      const next = new URLSearchParams(old)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    }, { replace: true })
  const params = { province: province ?? '', month }
  const report = useQuery({
    queryKey: ['report', province, month],
    queryFn: () => call(api.report, { params, query: {} }),
    enabled: province !== null
  })
  return (
    <>
      <PageHead title={t('report.title')}>
        {province !== null && (
          <Button component="a" href={fillPath(api.reportFile.path, params, { format: 'csv' })} download leftSection={<IconDownload size={18} aria-hidden />}>
            {t('report.csv')}
          </Button>
        )}
      </PageHead>
      <Stack>
        <Paper withBorder p="md" className="no-print">
          <Group align="flex-end">
            <ProvinceSelect value={province} onChange={(code) => change('province', code)} w={230} />
            <DayField label={t('date.month')} value={month} onChange={(value) => change('month', value)} />
            <Input.Wrapper label={t('report.digits')} labelElement="div">
              <div>
                <SegmentedControl
                  aria-label={t('report.digits')}
                  value={digits}
                  onChange={(value) => setDigits(value === 'thai' ? 'thai' : 'arabic')}
                  data={[
                    { value: 'thai', label: t('report.thaiDigits') },
                    { value: 'arabic', label: t('report.arabicDigits') }
                  ]}
                />
              </div>
            </Input.Wrapper>
          </Group>
        </Paper>
        {province === null ? (
          <Empty title={t('report.choose')} why={t('report.chooseWhy')} />
        ) : (
          <Asked of={[report]}>
            {({ sheet }) => (
              <>
                <Text size="sm" c="dimmed" className="no-print" role="status">
                  {sheet.rows.length === 0
                    ? t('report.empty')
                    : t('report.rowsOf', { rows: sheet.rows.length, total: numberWords(sheet.total.digitalBillboard ?? 0) })}
                  {' · '}
                  {t('report.asOf', { at: timeWords(sheet.asOf, language) })}
                </Text>
                <ReportSheet report={sheet} digits={digits} />
              </>
            )}
          </Asked>
        )}
      </Stack>
    </>
  )
}
