import { Anchor, Paper, Table, Title } from '@mantine/core'
import type { MonthLine } from '../../../protocol/api/reports-api.ts'
import { MonthBadge } from '../../parts/month-badge.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { standingOf } from '../../state/month-standing.ts'
import { monthWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  lines: readonly MonthLine[]
  shown: string
  onShow: (month: string) => void
}

/** Every month of the province so far, the newest first. */
export function MonthHistory({ lines, shown, onShow }: Props) {
  const { t, language } = useLanguage()
  const when = (ms: number | null): string => (ms === null ? '–' : timeWords(ms, language))
  return (
    <Paper withBorder className="no-print">
      <Title order={2} size="h5" lh={1.5} p="md" pb="xs">
        {t('report.months')}
      </Title>
      <WideTable label={t('report.months')} minWidth={640} isLong>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('date.month')}</Table.Th>
              <Table.Th scope="col">{t('report.state')}</Table.Th>
              <Table.Th scope="col">{t('report.step.reported')}</Table.Th>
              <Table.Th scope="col">{t('report.step.certified')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.month} aria-current={line.month === shown ? 'true' : undefined}>
                <Table.Th scope="row" fw={600}>
                  <Anchor component="button" type="button" fw={600} onClick={() => onShow(line.month)}>
                    {monthWords(line.month, language)}
                  </Anchor>
                </Table.Th>
                <Table.Td>
                  <MonthBadge standing={standingOf(line)} />
                  {line.revision > 0 && ` ${t('report.revision', { n: line.revision })}`}
                  {line.late && line.state !== 'open' && ` · ${t('report.wasLate')}`}
                </Table.Td>
                <Table.Td>{when(line.reportedAt)}</Table.Td>
                <Table.Td>{when(line.certifiedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  )
}
