import type { ReactNode } from 'react'
import { Anchor, Badge, Group, Table, Text } from '@mantine/core'
import { Link } from 'react-router'
import { troublesOf, type SignTrouble } from '../../../domain/sign-trouble.ts'
import { signStateOf } from '../../../domain/sign-state.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Since } from '../../parts/since.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { TroubleBadge } from '../../parts/trouble-badge.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage } from '../../words/language.tsx'

/** A record or two are always on their way. */
const worthALine = 5
/** What the state says already. */
const saidByState: readonly SignTrouble[] = ['dark', 'failing', 'behind', 'unpaired']

interface Props {
  signs: readonly SignView[]
  actions: (view: SignView) => ReactNode
}

/** Signs with what is wanted of them, held and shown, as issue numbers, told live. */
export function SignTable({ signs, actions }: Props) {
  const { t } = useLanguage()
  return (
    <WideTable label={t('signs.title')} minWidth={820} stacks>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sign.name')}</Table.Th>
            <Table.Th scope="col">{t('signs.state')}</Table.Th>
            <Table.Th scope="col" ta="center">
              {t('sign.issues')}
            </Table.Th>
            <Table.Th scope="col">{t('sign.contact')}</Table.Th>
            <Table.Th scope="col">{t('sign.canvas')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {signs.map((view) => (
            <SignRow key={view.sign.id} view={view} actions={actions} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}

function SignRow({ view, actions }: { view: SignView; actions: Props['actions'] }) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const { sign, wanted, held, shown, fault, onlineSince, lastSeenAt } = view
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Group gap={6}>
          <Anchor component={Link} to={`/signs/${sign.id}`} fw={600}>
            {sign.name}
          </Anchor>
          {view.simulated && <Badge color="grape">{t('sign.simulated')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {provinceName(sign.province)}
          {sign.place && ` · ${sign.place}`}
        </Text>
      </Table.Th>
      <Table.Td>
        <Group gap={4}>
          <StateBadge state={signStateOf(view)} />
          {troublesOf(view)
            .filter((trouble) => !saidByState.includes(trouble))
            .map((trouble) => (
              <TroubleBadge key={trouble} trouble={trouble} />
            ))}
        </Group>
        {view.dark && <Text size="sm">{t('sign.dark')}</Text>}
        {fault && wanted?.version === fault.version && (
          <Text size="sm" c="red.9">
            {t(`fault.${fault.fault}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="center" className="figures" data-head={t('sign.issues')}>
        {wanted === null ? '–' : t('sign.threeIssues', { wanted: wanted.issue, held: held?.issue ?? '–', shown: shown?.issue ?? '–' })}
      </Table.Td>
      <Table.Td>
        <Text size="sm" {...(onlineSince === null ? { c: 'dimmed' } : {})}>
          {onlineSince !== null ? t('sign.isOnline') : lastSeenAt === null ? t('sign.never') : t('sign.lastSeenAt')}{' '}
          {onlineSince !== null ? <Since at={onlineSince} /> : lastSeenAt !== null && <Since at={lastSeenAt} />}
        </Text>
        {view.unsentRecords !== null && view.unsentRecords >= worthALine && (
          <Text size="sm" c="dimmed">
            {t('sign.unsent', { n: view.unsentRecords })}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }} data-head={t('sign.canvas')}>
        {sign.canvas.width} × {sign.canvas.height}
      </Table.Td>
      <Table.Td data-deeds>{actions(view)}</Table.Td>
    </Table.Tr>
  )
}
