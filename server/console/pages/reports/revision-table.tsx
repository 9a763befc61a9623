import { Anchor, Paper, Table, Text, Title } from '@mantine/core'
import type { ReportView } from '../../../protocol/api/reports-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  view: ReportView
  onShow: (revision: number) => void
}

/** What the month was, revision by revision; each certified one can be looked at as it was. */
export function RevisionTable({ view: { sheet, revisions }, onShow }: Props) {
  const { t, language } = useLanguage()
  const when = (ms: number | null): string => (ms === null ? '–' : timeWords(ms, language))
  return (
    <Paper withBorder className="no-print">
      <Title order={2} size="h5" lh={1.5} p="md" pb="xs">
        {t('report.revisions')}
      </Title>
      <WideTable label={t('report.revisions')} minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('report.edition')}</Table.Th>
              <Table.Th scope="col">{t('report.step.reported')}</Table.Th>
              <Table.Th scope="col">{t('report.step.certified')}</Table.Th>
              <Table.Th scope="col">{t('report.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {revisions.map(({ revision, restated, reportedAt, certifiedAt }) => {
              const name = t(revision === 0 ? 'report.first' : 'report.revision', { n: revision })
              return (
                <Table.Tr key={revision}>
                  <Table.Th scope="row" fw={600}>
                    {revision === sheet.revision ? (
                      <>
                        {name}{' '}
                        <Text span c="dimmed" fw={400}>
                          ({t('report.shown')})
                        </Text>
                      </>
                    ) : (
                      <Anchor component="button" type="button" fw={600} onClick={() => onShow(revision)}>
                        {name}
                      </Anchor>
                    )}
                  </Table.Th>
                  <Table.Td>{when(reportedAt)}</Table.Td>
                  <Table.Td>{when(certifiedAt)}</Table.Td>
                  <Table.Td>{restated === null ? '–' : t('report.reasonBy', { reason: restated.reason, name: restated.by.name })}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  )
}
