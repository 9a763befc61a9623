import { Badge, Button, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronUp, IconCopyCheck } from '@tabler/icons-react'
import { useSigns } from '../../wire/sign-queries.ts'
import { numberWords, secondWords, timeWords, dateWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { RecordDetails } from './record-details.tsx'
import type { Evidence } from './record-table.tsx'

const marks = {
  counted: { Icon: IconCheck, color: 'green' },
  known: { Icon: IconCopyCheck, color: 'blue' },
  quarantined: { Icon: IconAlertTriangle, color: 'red' }
} as const

/** One sealed record, and what is in it on demand. */
export function RecordRow({ record, withSign }: { record: Evidence; withSign: boolean }) {
  const { t, language } = useLanguage()
  const [open, { toggle }] = useDisclosure()
  const signs = useSigns().data
  const { epoch, seq, sign, startedAt, lastedMs, tallies, verdict, reason, arrivedAt } = record
  const { Icon, color } = marks[verdict]
  const name = `${epoch}/${seq}`
  const id = `record-${sign}-${epoch}-${seq}-${record.digest.slice(0, 8)}`
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400} className="figures">
          {name}
        </Table.Th>
        {withSign && <Table.Td>{signs?.find(({ id }) => id === sign)?.name ?? sign}</Table.Td>}
        <Table.Td>
          {dateWords(startedAt, language)} {secondWords(startedAt, language)}
        </Table.Td>
        <Table.Td ta="right" className="figures" visibleFrom="sm">
          {t('evidence.seconds', { n: numberWords(lastedMs / 1000) })}
        </Table.Td>
        <Table.Td ta="right" className="figures">
          {numberWords(tallies.reduce((sum, { plays }) => sum + plays, 0))}
        </Table.Td>
        <Table.Td>
          <Badge color={color} leftSection={<Icon size={15} aria-hidden />}>
            {t(`verdict.${verdict}`)}
          </Badge>
          {reason !== null && <Text size="sm">{t(`uncounted.${reason}`)}</Text>}
        </Table.Td>
        <Table.Td visibleFrom="sm">{timeWords(arrivedAt, language)}</Table.Td>
        <Table.Td ta="right" className="no-print">
          <Button
            variant="default"
            size="compact-md"
            onClick={toggle}
            aria-expanded={open}
            aria-controls={id}
            px={8}
            aria-label={`${t('audit.details')} ${name}`}
          >
            <Text span inherit visibleFrom="sm" mr={6}>
              {t('audit.details')}
            </Text>
            {open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
          </Button>
        </Table.Td>
      </Table.Tr>
      <Table.Tr id={id} hidden={!open}>
        <Table.Td colSpan={withSign ? 8 : 7}>{open && <RecordDetails record={record} />}</Table.Td>
      </Table.Tr>
    </>
  )
}
