import { useState } from 'react'
import { Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { accountApi } from '../../../protocol/api/account-api.ts'
import { QrPicture } from '../../parts/qr-picture.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { PasswordProof } from './password-proof.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Sets up the second factor: the password, the app, the recovery codes, and the first code as the proof. */
export function EnrolSteps({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage()
  const [code, setCode] = useState('')
  const begin = useDeed({ does: (password: string) => call(accountApi.beginSecondFactor, { body: { password } }), renews: [] })
  const confirm = useDeed({
    does: () => call(accountApi.confirmSecondFactor, { body: { code: code.trim() } }),
    renews: ['session', 'account'],
    says: () => t('factor.confirmed'),
    onDone
  })
  if (begin.data === undefined)
    return <PasswordProof does={t('factor.next')} error={begin.error} busy={begin.isPending} onProof={(password) => begin.mutate(password)} />
  const { uri, recoveryCodes } = begin.data
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(undefined)
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t('factor.scan')}
        </Title>
        <QrPicture text={uri} label={t('factor.qr')} />
        <Text size="sm">{t('factor.byHand')}</Text>
        <Code block className="secret">
          {new URL(uri).searchParams.get('secret')?.replace(/(.{4})(?=.)/g, '$1 ')}
        </Code>
        <Title order={2} size="h4">
          {t('factor.keep')}
        </Title>
        <Text size="sm">{t('factor.keepWhy')}</Text>
        <RecoveryCodes codes={recoveryCodes} />
        <Title order={2} size="h4">
          {t('factor.type')}
        </Title>
        <TextInput label={t('factor.code')} value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)} inputMode="numeric" autoComplete="one-time-code" required />
        <Refusal error={confirm.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>
            {t('factor.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
