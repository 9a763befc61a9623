import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { peopleApi } from '../../protocol/api/people-api.ts'
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
  const roles = person?.roles.map((role) => t(`role.${role}`)).join(', ') ?? ''
  const signOut = useDeed({
    does: async () => {
      await call(peopleApi.signOut)
      await go('/sign-in')
      client.clear()
    },
    renews: [],
    tellsRefusal: true
  })
  return (
    <Group gap="sm" wrap="nowrap">
      <LanguageSwitch onDark />
      <Link to="/account" className="who-link" title={t('account.title')}>
        <VisuallyHidden>{t('account.title')}</VisuallyHidden>
        <IconUserCircle size={24} aria-hidden />
        <span className="who">
          <Text component="span" display="block" size="sm" truncate maw={200} lh={1.4}>
            {person?.name}
          </Text>
          <Text component="span" display="block" size="xs" truncate maw={200} c="navy.1" lh={1.4}>
            {roles}
          </Text>
        </span>
      </Link>
      <Button
        variant="white"
        size="compact-sm"
        loading={signOut.isPending}
        onClick={() => signOut.mutate(undefined)}
        aria-label={t('signIn.out')}
        title={t('signIn.out')}
      >
        <IconLogout size={18} aria-hidden />
      </Button>
    </Group>
  )
}
