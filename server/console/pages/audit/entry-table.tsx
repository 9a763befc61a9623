import { Button, Group, Paper, Table, Text } from '@mantine/core'
import type { AuditEntry } from '../../../domain/audit.ts'
import { Empty } from '../../parts/empty.tsx'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { EntryRow } from './entry-row.tsx'
import { useSubjectName } from './use-subject-name.ts'

interface Props {
  entries: readonly AuditEntry[]
  /** Asks for those before; absent: these are all. */
  more?: (() => void) | undefined
  isAsking: boolean
  onAsk: (part: Record<string, string | null>) => void
}

const nameIn = (value: AuditEntry['after']): string | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['name'] === 'string' ? value['name'] : undefined

/** The log, newest first. */
export function EntryTable({ entries, more, isAsking, onAsk }: Props) {
  const { t } = useLanguage()
  const nameOf = useSubjectName()
  if (entries.length === 0) return <Empty title={t('audit.empty')} why={t('audit.emptyWhy')} />
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('audit.shown', { n: numberWords(entries.length) })}
      </Text>
      <Paper withBorder>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" visibleFrom="sm" w={90}>
                {t('audit.number')}
              </Table.Th>
              <Table.Th scope="col" visibleFrom="sm" w={190}>
                {t('audit.when')}
              </Table.Th>
              <Table.Th scope="col" visibleFrom="sm" w={220}>
                {t('audit.person')}
              </Table.Th>
              <Table.Th scope="col">{t('audit.action')}</Table.Th>
              <Table.Td className="no-print" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => {
              const { kind, id } = entry.subject
              // A coordinator’s name is a person’s; the entry is about the province.
              const own = kind === 'coordinator' ? undefined : (nameIn(entry.after) ?? nameIn(entry.before))
              return <EntryRow key={entry.seq} entry={entry} name={own ?? nameOf(kind, id)} onAsk={onAsk} />
            })}
          </Table.Tbody>
        </Table>
      </Paper>
      {more && (
        <Group justify="center" className="no-print">
          <Button variant="default" loading={isAsking} onClick={more}>
            {t('audit.more')}
          </Button>
        </Group>
      )}
    </>
  )
}
