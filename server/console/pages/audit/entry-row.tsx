import { Anchor, Box, Button, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { AuditEntry } from '../../../domain/audit.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { DifferenceTable } from './difference-table.tsx'

interface Props {
  entry: AuditEntry
  /** What people call the entry's thing. */
  name: string
  onAsk: (part: Record<string, string | null>) => void
}

/** One entry; its person and its thing narrow the log, its details open below. */
export function EntryRow({ entry: { seq, at, person, action, subject }, entry, name, onAsk }: Props) {
  const { t, language, known } = useLanguage()
  const [open, { toggle }] = useDisclosure()
  const id = `entry-${seq}`
  const who =
    person === null ? (
      <Text c="dimmed">{t('audit.system')}</Text>
    ) : (
      <Anchor component="button" type="button" ta="left" onClick={() => onAsk({ person: person.id })}>
        {person.name}
      </Anchor>
    )
  return (
    <>
      <Table.Tr>
        <Table.Td className="figures" visibleFrom="sm">
          {seq}
        </Table.Td>
        <Table.Td style={{ whiteSpace: 'nowrap' }} visibleFrom="sm">
          {timeWords(at, language)}
        </Table.Td>
        <Table.Td visibleFrom="sm">{who}</Table.Td>
        <Table.Td>
          <Text fw={600} span>
            {known(`auditAction.${action}`) ?? action}
          </Text>{' '}
          {t(`auditKind.${subject.kind}`)}
          {name !== '' && (
            <Anchor component="button" type="button" ta="left" display="block" onClick={() => onAsk({ kind: subject.kind, id: subject.id })}>
              {name}
            </Anchor>
          )}
          <Box hiddenFrom="sm">
            {who}
            <Text size="sm" c="dimmed">
              {timeWords(at, language)}
            </Text>
          </Box>
        </Table.Td>
        <Table.Td ta="right" className="no-print">
          <Button
            variant="default"
            size="compact-md"
            onClick={toggle}
            aria-expanded={open}
            aria-controls={id}
            aria-label={t('audit.detailsOf', { n: seq })}
            rightSection={open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
          >
            {t('audit.details')}
          </Button>
        </Table.Td>
      </Table.Tr>
      <Table.Tr id={id} hidden={!open}>
        <Table.Td colSpan={5}>{open && <DifferenceTable entry={entry} />}</Table.Td>
      </Table.Tr>
    </>
  )
}
