import { Table } from '@mantine/core'
import type { z } from 'zod'
import type { EvidenceRow } from '../../../protocol/api/numbers-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage } from '../../words/language.tsx'
import { RecordRow } from './record-row.tsx'

export type Evidence = z.infer<typeof EvidenceRow>

/** Sealed records; with `withSign` each says whose it is. */
export function RecordTable({ records, title, withSign = false }: { records: readonly Evidence[]; title: string; withSign?: boolean }) {
  const { t } = useLanguage()
  return (
    <WideTable label={title} minWidth={330}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('evidence.batch')}</Table.Th>
            {withSign && <Table.Th scope="col">{t('statistics.sign')}</Table.Th>}
            <Table.Th scope="col">{t('evidence.started')}</Table.Th>
            <Table.Th scope="col" ta="right" visibleFrom="sm">
              {t('evidence.lasted')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('evidence.plays')}
            </Table.Th>
            <Table.Th scope="col">{t('evidence.verdict')}</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              {t('evidence.arrived')}
            </Table.Th>
            <Table.Td className="no-print" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <RecordRow key={`${record.sign} ${record.epoch} ${record.seq} ${record.digest}`} record={record} withSign={withSign} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
