import { useState, type ReactNode } from 'react'
import { Badge, Box, Button, Group, Table, Text } from '@mantine/core'
import type { SignView } from '../../protocol/views.ts'
import { useNow } from '../clock.ts'
import { signStateOf } from '../state/sign-state.ts'
import { agoWords, timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'
import { StateBadge } from './state-badge.tsx'
import { useProvinceName } from './use-province-name.ts'

/** A record or two are always on their way. */
const worthALine = 5

interface Props {
  signs: readonly SignView[]
  /** Rows at first; more come on demand, so that ten thousand signs do not stall the page. */
  first?: number
  actions?: (view: SignView) => ReactNode
}

/** Wanted, held and shown side by side, as issue numbers, told live. */
export function SignTable({ signs, first = 100, actions }: Props) {
  const { t } = useLanguage()
  const [most, setMost] = useState(first)
  const left = signs.length - most
  return (
    <>
      <Table.ScrollContainer minWidth={actions ? 860 : 680}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sign.name')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('signs.state')}</Table.Th>
              <Table.Th ta="center">{t('sign.wanted')}</Table.Th>
              <Table.Th ta="center">{t('sign.held')}</Table.Th>
              <Table.Th ta="center">{t('sign.shown')}</Table.Th>
              <Table.Th>{t('sign.online')}</Table.Th>
              {actions && <Table.Th>{t('sign.canvas')}</Table.Th>}
              {actions && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {signs.slice(0, most).map((view) => (
              <SignRow key={view.sign.id} view={view} actions={actions} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {left > 0 && (
        <Button variant="default" mt="xs" onClick={() => setMost(most + 100)}>
          {t('signs.more', { n: Math.min(left, 100) })}
        </Button>
      )}
    </>
  )
}

function SignRow({ view, actions }: { view: SignView; actions: Props['actions'] }) {
  const { t, language } = useLanguage()
  const nowMs = useNow(30_000)
  const provinceName = useProvinceName()
  const { sign, wanted, held, shown, fault, onlineSince, lastSeenAt } = view
  const state = signStateOf(view)
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          <Text fw={500}>{sign.name}</Text>
          {view.simulated && <Badge color="grape">{t('sign.simulated')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {provinceName(sign.province)}
          {sign.place && ` · ${sign.place}`}
        </Text>
        <Box hiddenFrom="sm" mt={4}>
          <StateBadge state={state} />
        </Box>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge state={state} />
        {view.dark && <Text size="sm">{t('sign.dark')}</Text>}
        {fault && wanted?.version === fault.version && (
          <Text size="sm" c="red.9" style={{ overflowWrap: 'anywhere' }}>
            {fault.detail || fault.fault}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="center">{wanted?.issue ?? '–'}</Table.Td>
      <Table.Td ta="center">{held?.issue ?? '–'}</Table.Td>
      <Table.Td ta="center">{shown?.issue ?? '–'}</Table.Td>
      <Table.Td>
        {onlineSince !== null ? (
          <Text size="sm" title={timeWords(onlineSince, language)}>
            {agoWords(onlineSince, nowMs, language)}
          </Text>
        ) : (
          <Text size="sm" c="dimmed" title={lastSeenAt === null ? undefined : timeWords(lastSeenAt, language)}>
            {lastSeenAt === null ? t('sign.never') : t('sign.lastSeen', { at: agoWords(lastSeenAt, nowMs, language) })}
          </Text>
        )}
        {view.unsentRecords !== null && view.unsentRecords >= worthALine && (
          <Text size="sm" c="dimmed">
            {t('sign.unsent', { n: view.unsentRecords })}
          </Text>
        )}
        {view.rivalAt !== null && (
          <Text size="sm" c="red.9">
            {t('sign.rivalled', { at: timeWords(view.rivalAt, language) })}
          </Text>
        )}
        {view.floodAt !== null && (
          <Text size="sm" c="red.9">
            {t('sign.flooded', { at: timeWords(view.floodAt, language) })}
          </Text>
        )}
      </Table.Td>
      {actions && (
        <Table.Td style={{ whiteSpace: 'nowrap' }}>
          {sign.canvas.width} × {sign.canvas.height}
        </Table.Td>
      )}
      {actions && <Table.Td>{actions(view)}</Table.Td>}
    </Table.Tr>
  )
}
