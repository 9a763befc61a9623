import { useEffect } from 'react'
import { Button, Group, Input, Paper, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Numerals } from '../../../domain/report-sheet.ts'
import { Month } from '../../../domain/report.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { MonthSelect } from '../../parts/month-select.tsx'
import { NumeralsSwitch } from '../../parts/numerals-switch.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { monthAtHand } from '../../state/month-at-hand.ts'
import { useSession } from '../../wire/queries.ts'
import { useReport, useReportMonths, type ReportAsked } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { FileMenu } from './file-menu.tsx'
import { ReportView } from './report-view.tsx'

export default function ReportsPage() {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [search, change] = useSearch()
  const province = own ?? search.get('province')
  const lines = useReportMonths(province)
  const month = Month.safeParse(search.get('month')).data
  const atHand = month === undefined && lines.data !== undefined ? monthAtHand(lines.data) : undefined
  useEffect(() => {
    // Kept in the address, so that the month stays when it is certified and another one is at hand.
    if (atHand !== undefined) change({ month: atHand })
  }, [atHand, change])
  const numerals = Numerals.safeParse(search.get('numerals')).data ?? 'thai'
  const revision = /^[0-9]{1,4}$/.exec(search.get('revision') ?? '')?.[0]
  const asked = province === null || month === undefined ? null : { province, month, revision: revision === undefined ? undefined : Number(revision) }
  return (
    <>
      <PageHead title={t('report.title')}>
        {asked !== null && (
          <Group gap="xs" className="no-print">
            <FileMenu asked={asked} numerals={numerals} />
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {t('do.print')}
            </Button>
          </Group>
        )}
      </PageHead>
      <Stack>
        <Paper withBorder p="md" className="no-print">
          <Group align="flex-end">
            {own === null && <ProvinceSelect value={province} onChange={(code) => change({ province: code, revision: null })} w={250} />}
            {lines.data && month !== undefined && <MonthSelect lines={lines.data} value={month} onChange={(chosen) => change({ month: chosen, revision: null })} />}
            <Input.Wrapper label={t('report.digits')} labelElement="div">
              <div>
                <NumeralsSwitch value={numerals} onChange={(chosen) => change({ numerals: chosen === 'thai' ? null : chosen })} />
              </div>
            </Input.Wrapper>
          </Group>
        </Paper>
        {province === null ? (
          <Empty title={t('report.choose')} why={t('report.chooseWhy')}>
            <Button component={Link} to="/national" variant="default">
              {t('report.toNational')}
            </Button>
          </Empty>
        ) : (
          <Asked of={[lines]}>{(all) => asked !== null && <Shown asked={asked} numerals={numerals} lines={all} change={change} />}</Asked>
        )}
      </Stack>
    </>
  )
}

function Shown({ asked, ...props }: { asked: ReportAsked } & Omit<Parameters<typeof ReportView>[0], 'view' | 'asked'>) {
  return <Asked of={[useReport(asked)]}>{(view) => <ReportView view={view} asked={asked} {...props} />}</Asked>
}
