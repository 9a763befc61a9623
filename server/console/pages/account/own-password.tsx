import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { shortestPassword } from '../../../domain/account.ts'
import { accountApi } from '../../../protocol/api/account-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'

export function OwnPassword() {
  const { t } = useLanguage()
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: { next: (value) => (value.length >= shortestPassword ? null : t('welcome.passwordBad', { n: value.length })) }
  })
  const change = useDeed({
    does: (body: { current: string; next: string }) => call(accountApi.changePassword, { body }),
    renews: ['account'],
    says: () => t('account.changed'),
    onDone: () => form.reset()
  })
  return (
    <SettingsSection title={t('account.password')} why={t('account.passwordWhy')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack maw={420}>
          <PasswordInput label={t('account.current')} autoComplete="current-password" required {...form.getInputProps('current')} />
          <PasswordInput label={t('account.next')} description={t('welcome.passwordHelp')} autoComplete="new-password" required {...form.getInputProps('next')} />
          <Refusal error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('account.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsSection>
  )
}
