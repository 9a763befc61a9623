import { Button, Group, Input, Paper, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Numerals } from '../../../domain/report-sheet.ts'
import { Month } from '../../../domain/report.ts'
import { Asked } from '../../parts/asked.tsx'
import { MonthSelect } from '../../parts/month-select.tsx'
import { NumeralsSwitch } from '../../parts/numerals-switch.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { useProvinces } from '../../wire/queries.ts'
import { useReportMonths, useRollUp } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { RollUpMenu } from './roll-up-menu.tsx'
import { RollUpView } from './roll-up-view.tsx'

/** All provinces' months as one, for the ICT centre. */
export default function NationalPage() {
  const { t } = useLanguage()
  const [search, change] = useSearch()
  const provinces = useProvinces()
  // The months are the same for every province.
  const lines = useReportMonths(provinces.data?.[0]?.code ?? null)
  const overMonth = lines.data?.[1] ?? lines.data?.[0]
  const month = Month.safeParse(search.get('month')).data ?? overMonth?.month
  const numerals = Numerals.safeParse(search.get('numerals')).data ?? 'thai'
  return (
    <>
      <PageHead title={t('national.title')}>
        {month !== undefined && (
          <Group gap="xs" className="no-print">
            <RollUpMenu month={month} numerals={numerals} />
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {t('do.print')}
            </Button>
          </Group>
        )}
      </PageHead>
      <Asked of={[provinces, lines, useRollUp(month)]}>
        {(known, months, rollUp) => (
          <Stack>
            <Paper withBorder p="md" className="no-print">
              <Group align="flex-end">
                <MonthSelect lines={months} value={rollUp.month} onChange={(chosen) => change({ month: chosen })} />
                <Input.Wrapper label={t('national.fileDigits')} labelElement="div">
                  <div>
                    <NumeralsSwitch value={numerals} onChange={(chosen) => change({ numerals: chosen === 'thai' ? null : chosen })} />
                  </div>
                </Input.Wrapper>
              </Group>
            </Paper>
            <RollUpView rollUp={rollUp} provinces={known} search={search} change={change} />
          </Stack>
        )}
      </Asked>
    </>
  )
}
