import { Badge, Button, Group, Table, Text } from '@mantine/core'
import type { AccountLine } from '../../../domain/account.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { clockWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  person: AccountLine
  isMe: boolean
  onManage: () => void
}

export function PersonRow({ person, isMe, onManage }: Props) {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  const { name, username, roles, province, active, secondFactor, lockedUntil, lastUsedAt } = person
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          {name}
          {isMe && (
            <Text size="sm" c="dimmed">
              ({t('people.you')})
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td lang="en">{username}</Table.Td>
      <Table.Td>{roles.map((role) => t(`role.${role}`)).join(', ')}</Table.Td>
      <Table.Td>{province ? provinceName(province) : '–'}</Table.Td>
      <Table.Td>
        <Group gap={6}>
          <Badge color={active ? 'green' : 'gray'} variant={active ? 'light' : 'outline'}>{t(active ? 'people.active' : 'people.inactive')}</Badge>
          {lockedUntil !== null && <Badge color="red">{t('people.locked', { at: clockWords(lockedUntil, language) })}</Badge>}
          {secondFactor && <Badge color="navy">{t('people.hasFactor')}</Badge>}
          {lastUsedAt !== null && <Text size="sm">{t('people.lastUsed', { at: timeWords(lastUsedAt, language) })}</Text>}
        </Group>
      </Table.Td>
      <Table.Td>
        <Button variant="default" size="compact-sm" onClick={onManage} aria-label={t('people.manageOne', { name })}>
          {t('people.manage')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
