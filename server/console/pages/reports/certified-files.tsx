import { Anchor, Button, Code, CopyButton, Group, Paper, Table, Text, Title } from '@mantine/core'
import { ReportFormat, type CertifiedFile } from '../../../protocol/api/reports-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import type { ReportAsked } from '../../wire/report-queries.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { reportFileLink } from './file-menu.tsx'

const formats = ReportFormat.options
const order = ({ format, numerals }: CertifiedFile): number => formats.indexOf(format) * 2 + Number(numerals === 'arabic')

/** The files of a certified form, whose bytes never change, each with what proves it. */
export function CertifiedFiles({ files, asked }: { files: readonly CertifiedFile[]; asked: ReportAsked }) {
  const { t } = useLanguage()
  if (files.length === 0) return null
  return (
    <Paper withBorder className="no-print">
      <Title order={2} size="h5" lh={1.5} px="md" pt="md">
        {t('report.files')}
      </Title>
      <Text size="sm" c="dimmed" px="md" pb="xs">
        {t('report.filesWhy')}
      </Text>
      <WideTable label={t('report.files')} minWidth={860}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('report.file')}</Table.Th>
              <Table.Th scope="col">{t('report.digits')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('report.size')}
              </Table.Th>
              <Table.Th scope="col">{t('report.sha')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...files].sort((a, b) => order(a) - order(b)).map(({ format, numerals, revision, sha256, bytes, fileName }) => (
              <Table.Tr key={format + numerals}>
                <Table.Th scope="row" fw={400}>
                  <Anchor href={reportFileLink({ ...asked, revision }, format, numerals)} download title={fileName} aria-label={`${format.toUpperCase()} ${t(`report.${numerals}Digits`)}`}>
                    {format.toUpperCase()}
                  </Anchor>
                </Table.Th>
                <Table.Td className="figures">{t(`report.${numerals}Digits`)}</Table.Td>
                <Table.Td ta="right" className="figures">
                  {t('report.kilobytes', { n: numberWords(bytes / 1024) })}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Code c="dark.9">{sha256}</Code>
                    <CopyButton value={sha256}>
                      {({ copied, copy }) => (
                        <Button size="compact-sm" variant="default" onClick={copy}>
                          {copied ? t('do.copied') : t('do.copy')}
                        </Button>
                      )}
                    </CopyButton>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  )
}
