import { Code, Table, Text } from '@mantine/core'
import type { AuditEntry } from '../../../domain/audit.ts'
import { auditDifference, type Difference } from '../../state/audit-difference.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Numbers from here on are moments, UTC ms: 2017 and later. */
const firstMoment = 1_500_000_000_000

/** What an entry changed, field by field, before beside after; and its hash. */
export function DifferenceTable({ entry }: { entry: AuditEntry }) {
  const { t, language, known } = useLanguage()
  const rows = auditDifference(entry.before, entry.after)
  const fieldOf = (path: string[]): string => path.map((name) => known(`auditField.${name}`) ?? name).join(' › ') || '–'
  const valueOf = (value: Difference['before'], field: string | undefined): string => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
    if (typeof value === 'number') return value >= firstMoment ? timeWords(value, language) : String(value)
    if (typeof value === 'string') return (field === 'step' ? (known(`step.${value}`) ?? known(`takeover.step.${value}`)) : field === 'state' ? known(`month.${value}`) : undefined) ?? value
    if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ')
    return JSON.stringify(value, null, 1)
  }
  return (
    <>
      {rows.length === 0 ? (
        <Text size="sm">{t('audit.noChange')}</Text>
      ) : (
        <Table withTableBorder withColumnBorders layout="fixed" className="differences">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('audit.field')}</Table.Th>
              <Table.Th scope="col">{t('audit.before')}</Table.Th>
              <Table.Th scope="col">{t('audit.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ path, before, after }) => (
              <Table.Tr key={path.join('.')}>
                <Table.Th scope="row" fw={400}>
                  {fieldOf(path)}
                </Table.Th>
                <Table.Td>{valueOf(before, path.at(-1))}</Table.Td>
                <Table.Td>{valueOf(after, path.at(-1))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="sm" mt="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('audit.hash')} <Code c="dark.9">{entry.hash}</Code>
      </Text>
    </>
  )
}
