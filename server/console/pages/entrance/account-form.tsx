import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { shortestPassword } from '../../../domain/account.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'


export function AccountForm({ token }: { token: string }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const client = useQueryClient()
  const form = useForm({
    initialValues: { username: '', name: '', password: '' },
    validate: {
      username: (value) => (/^[a-z0-9._-]{3,40}$/i.test(value.trim()) ? null : t('welcome.usernameBad')),
      name: (value) => (value.trim() === '' ? t('welcome.nameBad') : null),
      password: (value) => (value.length >= shortestPassword ? null : t('welcome.passwordBad', { n: value.length }))
    },
    validateInputOnBlur: true
  })
  const accept = useDeed({
    does: async (body: { username: string; name: string; password: string }) => {
      await call(peopleApi.acceptInvitation, { params: { token }, body })
      await client.resetQueries({ queryKey: ['session'] })
      await go('/', { replace: true })
    },
    renews: []
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => accept.mutate(values))}
    >
      <Stack>
        <TextInput
          label={t('people.username')}
          description={t('welcome.usernameHelp')}
          autoComplete="username"
          autoCapitalize="none"
          required
          autoFocus
          {...form.getInputProps('username')}
        />
        <TextInput label={t('people.name')} description={t('welcome.nameHelp')} autoComplete="name" required {...form.getInputProps('name')} />
        <PasswordInput
          label={t('signIn.password')}
          description={t('welcome.passwordHelp')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        <Refusal error={accept.error} />
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('welcome.button')}
        </Button>
      </Stack>
    </form>
  )
}
