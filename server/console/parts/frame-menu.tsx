import { Group, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../../protocol/api.ts'
import { call } from '../wire/call.ts'
import { useSession } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { useDeed } from './use-deed.ts'

/** Language, who one is, and the way out. */
export function FrameMenu() {
  const { t } = useLanguage()
  const client = useQueryClient()
  const go = useNavigate()
  const person = useSession().data?.person
  const signOut = useDeed({
    does: async () => {
      await call(api.signOut)
      await go('/sign-in')
      client.clear()
    },
    renews: [],
    tellsRefusal: true
  })
  return (
    <Group gap="sm" wrap="nowrap">
      <LanguageSwitch onDark />
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <UnstyledButton c="white" aria-label={person?.name ?? ''} mih={32}>
            <Group gap={4} wrap="nowrap">
              <IconUserCircle size={24} aria-hidden />
              <Text size="sm" visibleFrom="sm" truncate maw={180}>
                {person?.name}
              </Text>
              <IconChevronDown size={16} aria-hidden />
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {person?.name} ({person?.roles.map((role) => t(`role.${role}`)).join(', ')})
          </Menu.Label>
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate(undefined)}>
            {t('signIn.out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
