import { useState } from 'react'
import { Anchor, Button, Paper, Table, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { IssueSummary } from '../../../protocol/views.ts'
import { Empty } from '../../parts/empty.tsx'
import { usePermission } from '../../wire/queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { RollBack } from './roll-back.tsx'

/** Every publication, the running one first; an older one can be brought back. */
export function IssueTable({ issues }: { issues: readonly IssueSummary[] }) {
  const { t, language } = useLanguage()
  const mayPublish = usePermission('publish')
  const [back, setBack] = useState<number | null>(null)
  const running = issues[0]?.number ?? 0
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
                {mayPublish && issues.length > 1 && <Table.Th>{t('issue.rollBack')}</Table.Th>}
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
                    {issue.rollbackOf !== null && <Text size="sm">{t('issue.rollbackOf', { n: issue.rollbackOf })}</Text>}
                    {issue.note && (
                      <Text size="sm" c="dimmed">
                        {issue.note}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {issue.reach ? `${issue.reach.shown}/${issue.reach.wanted}` : '–'}{' '}
                    <Anchor component={Link} to={`/issues/${issue.number}/board`} aria-label={`${t('issue.board')} ${t('overview.issue', { n: issue.number })}`}>
                      {t('issue.board')}
                    </Anchor>
                  </Table.Td>
                  {mayPublish && issues.length > 1 && (
                    <Table.Td>
                      {issue.number !== running && (
                        <Button variant="default" size="compact-md" aria-label={`${t('issue.rollBack')} ${t('overview.issue', { n: issue.number })}`} onClick={() => setBack(issue.number)}>
                          {t('issue.rollBack')}
                        </Button>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {back !== null && <RollBack number={back} basis={running} onClose={() => setBack(null)} />}
    </Paper>
  )
}
