import { useState } from 'react'
import { Button, Code, Group, Modal, NativeSelect, ScrollArea, Table, Text } from '@mantine/core'
import { IconFileText, IconMoon, IconRefresh, IconTestPipe } from '@tabler/icons-react'
import type { CommandKind } from '../../../domain/command.ts'
import { commandsApi } from '../../../protocol/api/commands-api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { Since } from '../../parts/since.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { call } from '../../wire/call.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useCommands } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'

const blankMinutes = ['5', '15', '60', '480'] as const
const shown = 10

/** What may be asked of it from afar, and what came of that; a sign that is away does it when it is back, until the time is up. */
export function CommandDesk({ view: { sign, paired } }: { view: SignView }) {
  const { t } = useLanguage()
  const [minutes, setMinutes] = useState('15')
  const [logs, setLogs] = useState<readonly string[] | null>(null)
  const nowMs = useServerNow(10_000)
  const give = useDeed({
    does: (kind: CommandKind) => call(commandsApi.giveCommand, { params: { id: sign.id }, body: { kind, ...(kind === 'blank' ? { minutes: Number(minutes) } : {}) } }),
    renews: ['signs'],
    says: () => t('command.given'),
    tellsRefusal: true
  })
  const button = (kind: Exclude<CommandKind, 'snapshot'>, Mark: typeof IconRefresh) => (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Mark size={18} aria-hidden />}
      disabled={!paired}
      loading={give.isPending && give.variables === kind}
      title={t(`command.${kind}Help`)}
      onClick={() => give.mutate(kind)}
    >
      {t(`command.${kind}`)}
    </Button>
  )
  return (
    <Card title={t('command.title')}>
      <Group gap="xs" mb="sm">
        {button('identify', IconTestPipe)}
        {button('reload', IconRefresh)}
        {button('logs', IconFileText)}
        <Group gap={4}>
          {button('blank', IconMoon)}
          <NativeSelect size="xs" aria-label={t('command.howLong')} value={minutes} onChange={({ currentTarget }) => setMinutes(currentTarget.value)} data={blankMinutes.map((each) => ({ value: each, label: t('command.minutes', { n: each }) }))} />
        </Group>
      </Group>
      <Asked of={[useCommands(sign.id)]}>
        {(commands) =>
          commands.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('command.none')}
            </Text>
          ) : (
            <WideTable label={t('command.history')} minWidth={480}>
              <Table aria-label={t('command.history')} verticalSpacing={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('command.what')}</Table.Th>
                    <Table.Th scope="col">{t('command.by')}</Table.Th>
                    <Table.Th scope="col">{t('command.outcome')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {commands.slice(0, shown).map(({ id, kind, by, at, answeredAt, outcome, expiresAt, detail, logs: lines }) => (
                    <Table.Tr key={id}>
                      <Table.Th scope="row" fw={400}>
                        {t(`command.${kind}`)}
                      </Table.Th>
                      <Table.Td>
                        {by.name} <Since at={at} />
                      </Table.Td>
                      <Table.Td>
                        {answeredAt === null ? t(expiresAt <= nowMs ? 'command.expired' : 'command.waits') : t(outcome === 'failed' ? 'command.failed' : 'command.done')}{' '}
                        {outcome === 'failed' && detail}
                        {lines.length > 0 && (
                          <Button size="compact-sm" variant="subtle" onClick={() => setLogs(lines)}>
                            {t('command.readLogs', { n: lines.length })}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </Asked>
      {logs !== null && (
        <Modal opened onClose={() => setLogs(null)} title={t('command.logs')} size="xl" closeButtonProps={{ 'aria-label': t('do.close') }}>
          <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
            <Code block>{logs.join('\n')}</Code>
          </ScrollArea.Autosize>
        </Modal>
      )}
    </Card>
  )
}
