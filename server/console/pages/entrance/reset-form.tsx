import { useState } from 'react'
import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import { shortestPassword } from '../../../domain/account.ts'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** Where an administrator's link to a new password leads. */
export function ResetForm({ token, username }: { token: string; username: string }) {
  const { t } = useLanguage()
  const [password, setPassword] = useState('')
  const reset = useDeed({ does: () => call(peopleApi.resetPassword, { params: { token }, body: { password } }), renews: [] })
  if (reset.isSuccess)
    return (
      <Stack>
        <Alert color="green" role="status">
          {t('reset.done')}
        </Alert>
        <Button component={Link} to="/sign-in">
          {t('signIn.title')}
        </Button>
      </Stack>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        reset.mutate(undefined)
      }}
    >
      <Stack>
        <Text>{t('reset.for', { name: username })}</Text>
        {/* So that a keeper of passwords knows whose it is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          label={t('account.next')}
          description={t('welcome.passwordHelp')}
          autoComplete="new-password"
          required
          autoFocus
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Refusal error={reset.error} />
        <Button type="submit" size="md" loading={reset.isPending} disabled={password.length < shortestPassword}>
          {t('reset.button')}
        </Button>
      </Stack>
    </form>
  )
}
