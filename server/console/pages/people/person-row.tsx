import { Badge, Box, Button, Group, Table, Text } from '@mantine/core'
import type { AccountLine } from '../../../domain/account.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { clockWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  person: AccountLine
  isMe: boolean
  onManage: () => void
}

/** In columns at a desk; on a phone all of it under the name. */
export function PersonRow({ person, isMe, onManage }: Props) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const { name, username, roles, province } = person
  const does = roles.map((role) => t(`role.${role}`)).join(', ')
  return (
    <Table.Tr>
      <Table.Td className="breaking">
        <Group gap={6}>
          {name}
          {isMe && (
            <Text size="sm" c="dimmed">
              ({t('people.you')})
            </Text>
          )}
        </Group>
        <Box hiddenFrom="md">
          <Text size="sm" lang="en" c="dimmed">
            {username}
          </Text>
          <Text size="sm" mb={4}>
            {does}
            {province !== null && ` · ${provinceName(province)}`}
          </Text>
          <Standing person={person} />
        </Box>
      </Table.Td>
      <Table.Td lang="en" visibleFrom="md">
        {username}
      </Table.Td>
      <Table.Td visibleFrom="md">{does}</Table.Td>
      <Table.Td visibleFrom="md">{province === null ? '–' : provinceName(province)}</Table.Td>
      <Table.Td visibleFrom="md">
        <Standing person={person} />
      </Table.Td>
      <Table.Td>
        <Button variant="default" size="compact-sm" onClick={onManage} aria-label={t('people.manageOne', { name })}>
          {t('people.manage')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

function Standing({ person: { active, lockedUntil, secondFactor, lastUsedAt } }: { person: AccountLine }) {
  const { t, language } = useLanguage()
  return (
    <Group gap={6}>
      <Badge color={active ? 'green' : 'gray'} variant={active ? 'light' : 'outline'}>
        {t(active ? 'people.active' : 'people.inactive')}
      </Badge>
      {lockedUntil !== null && <Badge color="red">{t('people.locked', { at: clockWords(lockedUntil, language) })}</Badge>}
      {secondFactor && <Badge color="navy">{t('people.hasFactor')}</Badge>}
      {lastUsedAt !== null && <Text size="sm">{t('people.lastUsed', { at: timeWords(lastUsedAt, language) })}</Text>}
    </Group>
  )
}
