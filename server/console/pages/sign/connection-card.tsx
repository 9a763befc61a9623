import './sign.css'
import { Table, Text } from '@mantine/core'
import type { SignView } from '../../../protocol/views.ts'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { Since } from '../../parts/since.tsx'
import { connectionDays } from '../../state/connection-days.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { connectionDays as shownDays, useConnections } from '../../wire/sign-queries.ts'
import { numberWords, weekdayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** When it was connected, day by day. */
export function ConnectionCard({ view: { sign, onlineSince, lastSeenAt } }: { view: SignView }) {
  const { t, language } = useLanguage()
  const nowMs = useServerNow(60_000)
  return (
    <Card title={t('sign.connections')}>
      <Text size="sm" mb="xs">
        {onlineSince !== null ? (
          <>
            {t('sign.isOnline')} <Since at={onlineSince} />
          </>
        ) : lastSeenAt === null ? (
          t('sign.never')
        ) : (
          <>
            {t('sign.lastSeenAt')} <Since at={lastSeenAt} />
          </>
        )}
      </Text>
      <Asked of={[useConnections(sign.id)]}>
        {(connections) => (
          <Table aria-label={t('sign.connections')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('date.day')}</Table.Th>
                <Table.Th scope="col">{t('sign.day24')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('sign.connected')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('sign.begun')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {connectionDays(connections, nowMs, shownDays).map(({ date, stretches, share, begun }) => (
                <Table.Tr key={date}>
                  <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>
                    {weekdayWords(date, language)}
                  </Table.Th>
                  <Table.Td w="45%">
                    <div className="day-line" aria-hidden>
                      {stretches.map(({ from, until }) => (
                        <span key={from} style={{ insetInlineStart: `${from * 100}%`, width: `${(until - from) * 100}%` }} />
                      ))}
                    </div>
                  </Table.Td>
                  <Table.Td ta="right" className="figures">
                    {share === null ? '–' : `${numberWords(share * 100)}%`}
                  </Table.Td>
                  <Table.Td ta="right" className="figures">
                    {numberWords(begun)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Asked>
    </Card>
  )
}
