import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { SignView } from '../../../protocol/views.ts'
import { Card } from '../../parts/card.tsx'
import { Since } from '../../parts/since.tsx'
import { useLanguage } from '../../words/language.tsx'

/** Letters of a version that tell it from others. */
const letters = 8

/** Its orders: what is wanted, what it holds, what it shows. */
export function VersionCard({ view: { wanted, held, shown } }: { view: SignView }) {
  const { t } = useLanguage()
  const rows = [
    ['sign.wanted', wanted],
    ['sign.held', held],
    ['sign.shown', shown]
  ] as const
  return (
    <Card title={t('sign.orders')}>
      <Table aria-label={t('sign.orders')}>
        <Table.Tbody>
          {rows.map(([words, orders]) => (
            <Table.Tr key={words}>
              <Table.Th scope="row" fw={400}>
                {t(words)}
              </Table.Th>
              <Table.Td>
                {orders === null ? (
                  '–'
                ) : orders.issue === 0 ? (
                  t('sign.unknownOrders')
                ) : (
                  <Anchor component={Link} to={`/issues/${orders.issue}/board`} size="sm">
                    {t('overview.issue', { n: orders.issue })}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>
                {orders !== null && (
                  <Text size="sm" c={orders.version === wanted?.version ? 'dimmed' : 'red.9'} ff="monospace" title={orders.version}>
                    {orders.version.slice(0, letters)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{words === 'sign.shown' && shown !== null && <Since at={shown.at} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {t('sign.ordersHelp')}
      </Text>
    </Card>
  )
}
