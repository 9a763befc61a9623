import { Button, Group, Table, Text } from '@mantine/core'
import type { SessionLine } from '../../../domain/account.ts'
import { accountApi } from '../../../protocol/api/account-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { deviceName } from '../../state/device-name.ts'
import { call } from '../../wire/call.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'

export function SessionTable({ sessions }: { sessions: readonly SessionLine[] }) {
  const { t, language } = useLanguage()
  const renews = ['account'] as const
  const end = useDeed({ does: (id: string) => call(accountApi.endSession, { params: { id } }), renews, tellsRefusal: true })
  const endOthers = useDeed({ does: () => call(accountApi.endOtherSessions), renews, tellsRefusal: true })
  return (
    <SettingsSection title={t('session.title')} why={t('session.why')}>
      <WideTable label={t('session.device')} minWidth={640} stacks>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('session.device')}</Table.Th>
              <Table.Th>{t('session.address')}</Table.Th>
              <Table.Th>{t('session.since')}</Table.Th>
              <Table.Th>{t('session.used')}</Table.Th>
              <Table.Th>{t('session.end')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.map(({ id, device, address, startedAt, usedAt, current }) => {
              const name = deviceName(device) ?? t('session.unknown')
              return (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400} title={device}>
                    {name}
                  </Table.Th>
                  <Table.Td>{address}</Table.Td>
                  <Table.Td data-head={t('session.since')}>{timeWords(startedAt, language)}</Table.Td>
                  <Table.Td data-head={t('session.used')}>{timeWords(usedAt, language)}</Table.Td>
                  <Table.Td data-deeds>
                    {current ? (
                      <Text size="sm">{t('session.this')}</Text>
                    ) : (
                      <Button variant="default" size="compact-sm" onClick={() => end.mutate(id)} aria-label={t('session.endOne', { device: name, at: timeWords(startedAt, language) })}>
                        {t('session.end')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Group>
        <Button variant="default" disabled={sessions.length < 2} loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
          {t('session.endOthers')}
        </Button>
      </Group>
    </SettingsSection>
  )
}
