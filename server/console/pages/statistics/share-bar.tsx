import { Group, Table, Text } from '@mantine/core'
import type { z } from 'zod'
import type { PlannedRow } from '../../../protocol/api/numbers-api.ts'
import { Figure } from '../../parts/figure.tsx'
import { partShares } from '../../state/planned-parts.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const percent = (share: number): string => `${numberWords(share * 100)}%`

/** All that was due as one bar, cut by what came of it. */
export function ShareBar({ total }: { total: z.infer<typeof PlannedRow> }) {
  const { t } = useLanguage()
  const parts = partShares(total)
  const title = t('planned.chart', { n: numberWords(total.due) })
  return (
    <Figure
      title={title}
      chart={
        <>
          <div className="share-bar" aria-hidden>
            {parts.filter(({ plays }) => plays > 0).map(({ part, plays }) => (
              <span key={part} className="share-part" data-part={part} style={{ flexGrow: plays }} title={`${t(`planned.${part}`)} ${numberWords(plays)}`} />
            ))}
          </div>
          <Group gap="md" mt="sm">
            {parts.map(({ part, plays, share }) => (
              <Group key={part} gap={6} wrap="nowrap">
                <span className="share-part legend" data-part={part} aria-hidden />
                <Text size="sm" {...(part === 'unexplained' && plays > 0 ? { c: 'red.9', fw: 600 } : {})}>
                  {t(`planned.${part}`)} {numberWords(plays)} ({percent(share)})
                </Text>
              </Group>
            ))}
          </Group>
        </>
      }
      table={
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('planned.reason')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('planned.times')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('planned.percent')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map(({ part, plays, share }) => (
              <Table.Tr key={part}>
                <Table.Th scope="row" fw={400}>
                  {t(`planned.${part}`)}
                </Table.Th>
                <Table.Td ta="right" className="figures">
                  {numberWords(plays)}
                </Table.Td>
                <Table.Td ta="right" className="figures">
                  {percent(share)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  )
}
