import { Paper, Table, Text, Title } from '@mantine/core'
import { channelHeads, formHeads } from '../../../domain/report-form.ts'
import { channels, type RollUp } from '../../../domain/report-sheet.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { FigureCells } from './figure-cells.tsx'

const longRows = 10

/** What the nation's provinces said of each message, channel by channel. */
export function MessageTable({ rollUp: { messages, total } }: { rollUp: RollUp }) {
  const { t } = useLanguage()
  return (
    <Paper withBorder>
      <Title order={2} size="h5" lh={1.5} p="md" pb="xs">
        {t('national.messages')}{' '}
        <Text span c="dimmed" size="sm">
          {t('national.messageCount', { n: numberWords(messages.length) })}
        </Text>
      </Title>
      {messages.length === 0 ? (
        <Text p="md" pt={0}>
          {t('report.empty')}
        </Text>
      ) : (
        <WideTable label={t('national.messages')} minWidth={580} isLong={messages.length > longRows}>
          <Table striped horizontalSpacing="xs" aria-label={t('national.messages')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" lang="th" miw={180}>
                  {formHeads.content}
                </Table.Th>
                {channels.map((channel) => (
                  <Table.Th key={channel} scope="col" ta="right" lang="en">
                    {channelHeads[channel]}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {messages.map(({ title, figures }) => (
                <Table.Tr key={title}>
                  <Table.Th scope="row" fw={400} lang="th">
                    {title}
                  </Table.Th>
                  <FigureCells figures={figures} />
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row">{t('statistics.total')}</Table.Th>
                <FigureCells figures={total} isTotal />
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </WideTable>
      )}
    </Paper>
  )
}
