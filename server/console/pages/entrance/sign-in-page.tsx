import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { safeReturn } from '../../state/safe-return.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { Entrance } from './entrance.tsx'

export default function SignInPage() {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [search] = useSearchParams()
  const to = search.get('to')
  const session = useSession()
  const form = useForm({ initialValues: { username: '', password: '' } })
  const signIn = useDeed({
    does: async (body: { username: string; password: string }) => {
      await call(peopleApi.signIn, { body })
      await client.resetQueries()
    },
    renews: ['session']
  })
  if (session.data?.person) return <Navigate to={safeReturn(to)} replace />
  return (
    <Entrance title={t('signIn.title')}>
      <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <Stack>
          {to !== null && <Alert color="blue">{t('signIn.ended')}</Alert>}
          <TextInput label={t('people.username')} autoComplete="username" autoCapitalize="none" required autoFocus {...form.getInputProps('username')} />
          <PasswordInput label={t('signIn.password')} autoComplete="current-password" required {...form.getInputProps('password')} />
          <Refusal error={signIn.error} />
          <Button type="submit" loading={signIn.isPending} size="md">
            {t('signIn.button')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('signIn.noAccount')}
          </Text>
        </Stack>
      </form>
    </Entrance>
  )
}
