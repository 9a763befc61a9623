import { Alert, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { failures, sentence } from '../../../domain/failure.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  /** What the button of the ministry's directory says; null: there is none. */
  directory: string | null
  /** Where one wanted to go. */
  to: string | null
  /** What the directory's sign-in came to. */
  refused: string | null
  onHalf: () => void
}
const codes = Object.keys(failures) as (keyof typeof failures)[]

/** The first step of signing in. */
export function PasswordForm({ directory, to, refused, onHalf }: Props) {
  const { t, language } = useLanguage()
  const client = useQueryClient()
  const form = useForm({ initialValues: { username: '', password: '' } })
  const signIn = useDeed({
    does: async (body: { username: string; password: string }) => {
      const { person } = await call(peopleApi.signIn, { body })
      if (person === null) onHalf()
      else await client.resetQueries()
    },
    renews: ['session']
  })
  const why = codes.find((code) => code === refused)
  return (
    <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      <Stack>
        {to !== null && <Alert color="blue">{t('signIn.ended')}</Alert>}
        {why !== undefined && (
          <Alert color="red" role="alert">
            {sentence(why, {}, language)}
          </Alert>
        )}
        <TextInput label={t('people.username')} autoComplete="username" autoCapitalize="none" required autoFocus {...form.getInputProps('username')} />
        <PasswordInput label={t('signIn.password')} autoComplete="current-password" required {...form.getInputProps('password')} />
        <Refusal error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} size="md">
          {t('signIn.button')}
        </Button>
        {directory !== null && (
          <>
            <Divider label={t('signIn.or')} />
            <Button component="a" href={`/api/directory/start${to === null ? '' : `?to=${encodeURIComponent(to)}`}`} variant="default" size="md">
              {directory}
            </Button>
          </>
        )}
        <Text size="sm" c="dimmed">
          {t('signIn.noAccount')}
        </Text>
      </Stack>
    </form>
  )
}
