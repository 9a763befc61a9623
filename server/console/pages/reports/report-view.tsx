import { Group, Paper, Stack, Text } from '@mantine/core'
import type { Numerals } from '../../../domain/report-sheet.ts'
import type { MonthLine, ReportView as View } from '../../../protocol/api/reports-api.ts'
import type { useSearch } from '../../parts/use-search.ts'
import type { ReportAsked } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CertifiedFiles } from './certified-files.tsx'
import { EditableSheet } from './editable-sheet.tsx'
import { MonthDeadlines } from './month-deadlines.tsx'
import { MonthDeeds } from './month-deeds.tsx'
import { MonthHistory } from './month-history.tsx'
import { MonthSteps } from './month-steps.tsx'
import { MonthTidings } from './month-tidings.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { RevisionTable } from './revision-table.tsx'

interface Props {
  view: View
  lines: readonly MonthLine[]
  asked: ReportAsked
  numerals: Numerals
  change: ReturnType<typeof useSearch>[1]
}

/** A province's month: where it stands, what can be done with it, the form, and what it was. */
export function ReportView({ view, lines, asked, numerals, change }: Props) {
  const { t } = useLanguage()
  const { sheet } = view
  const isOlder = sheet.revision !== view.revisions.at(-1)?.revision
  return (
    <Stack>
      <Paper withBorder p="md" className="no-print">
        <Stack gap="sm">
          <MonthSteps view={view} />
          <MonthDeadlines view={view} />
          <MonthTidings view={view} onNewest={isOlder ? () => change({ revision: null }) : undefined} />
          <MonthDeeds key={`${sheet.province} ${sheet.month}`} view={view} />
        </Stack>
      </Paper>
      {view.deeds.includes('type') ? (
        <EditableSheet key={`${sheet.province} ${sheet.month}`} view={view} numerals={numerals} />
      ) : (
        <>
          <Group className="no-print">
            <Text size="sm">{t(sheet.state === 'certified' ? 'report.locked' : sheet.state === 'reported' ? 'report.waits' : 'report.readOnly')}</Text>
          </Group>
          <ReportSheet sheet={sheet} numerals={numerals} empty={t('report.empty')} />
        </>
      )}
      <CertifiedFiles files={view.files} asked={asked} />
      <RevisionTable view={view} onShow={(revision) => change({ revision: revision === view.revisions.at(-1)?.revision ? null : String(revision) })} />
      <MonthHistory lines={lines} shown={sheet.month} onShow={(month) => change({ month, revision: null })} />
    </Stack>
  )
}
