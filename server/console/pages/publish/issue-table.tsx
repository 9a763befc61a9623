import { Paper, Table, Text, Title } from '@mantine/core'
import type { IssueSummary } from '../../../protocol/views.ts'
import { Empty } from '../../parts/empty.tsx'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

export function IssueTable({ issues }: { issues: readonly IssueSummary[] }) {
  const { t, language } = useLanguage()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs" lh={1.5}>
        {t('publish.issues')}
      </Title>
      {issues.length === 0 ? (
        <Empty title={t('publish.none')} why={t('publish.noneWhy')} />
      ) : (
        <Table.ScrollContainer minWidth={500}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('issue.number')}</Table.Th>
                <Table.Th>{t('issue.when')}</Table.Th>
                <Table.Th>{t('issue.who')}</Table.Th>
                <Table.Th>{t('issue.holds')}</Table.Th>
                <Table.Th>{t('issue.reach')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {issues.map((issue) => (
                <Table.Tr key={issue.number}>
                  <Table.Td>{issue.number}</Table.Td>
                  <Table.Td>{timeWords(issue.at, language)}</Table.Td>
                  <Table.Td>{issue.by.name}</Table.Td>
                  <Table.Td>
                    {t('issue.holdsWords', { p: issue.playlists, s: issue.slides })}
                    {issue.note && (
                      <Text size="sm" c="dimmed">
                        {issue.note}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{issue.reach ? `${issue.reach.shown}/${issue.reach.wanted}` : '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  )
}
