import { Badge, Table, Text } from '@mantine/core'
import { IconCheck, IconHourglass, IconX, type Icon } from '@tabler/icons-react'
import type { Delivery } from '../../../protocol/api/settings-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const marks: Record<Delivery['state'], { Icon: Icon; color: string }> = {
  queued: { Icon: IconHourglass, color: 'blue' },
  sent: { Icon: IconCheck, color: 'green' },
  failed: { Icon: IconX, color: 'red' }
}
const longRows = 8

/** Messages on their way out, the newest first, each with what came of it. */
export function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t, language, known } = useLanguage()
  return (
    <WideTable label={t('settings.deliveries')} minWidth={760} isLong={deliveries.length > longRows}>
      <Table aria-label={t('settings.deliveries')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('audit.when')}</Table.Th>
            <Table.Th scope="col">{t('settings.to')}</Table.Th>
            <Table.Th scope="col">{t('settings.about')}</Table.Th>
            <Table.Th scope="col">{t('report.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.map(({ id, at, via, to, about, state, attempts, lastError }) => {
            const { Icon, color } = marks[state]
            return (
              <Table.Tr key={id}>
                <Table.Td className="figures">{timeWords(at, language)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {t(`settings.via.${via}`)} {to}
                </Table.Td>
                <Table.Td>{known(`webhookEvent.${about}`) ?? about}</Table.Td>
                <Table.Td>
                  <Badge color={color} leftSection={<Icon size={15} aria-hidden />}>
                    {t(`settings.state.${state}`)}
                  </Badge>
                  {attempts > 1 && <Text size="sm">{t('settings.attempts', { n: attempts })}</Text>}
                  {lastError !== null && state !== 'sent' && (
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {lastError}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
